package se.incidentkedjan.reporting.statistics.web;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.events.UnitCode;
import se.incidentkedjan.kit.access.Grant;
import se.incidentkedjan.kit.access.Reader;
import se.incidentkedjan.kit.access.Role;
import se.incidentkedjan.reporting.statistics.Organisation;
import se.incidentkedjan.reporting.statistics.Organisation.Board;
import se.incidentkedjan.reporting.statistics.Scope;
import se.incidentkedjan.webkit.Choice;
import se.incidentkedjan.webkit.Option;

/**
 * What a reader looks at: what they asked for, else what is nearest to what they do.
 *
 * @param kind which of the three views
 * @param board whose figures; absent for the whole municipality
 * @param isWrong whether they asked for a view or nämnd that is not there
 */
record ChosenView(Kind kind, @Nullable Board board, boolean isWrong) {

    private static final Set<Role> SEE_ALL = Set.of(Role.CISO, Role.DPO, Role.IT_SECURITY, Role.SECURITY_CHIEF);
    private static final List<Role> SEE_THEIRS = List.of(Role.BOARD_READER, Role.UNIT_MANAGER, Role.HANDLER);

    /** The views. */
    enum Kind {
        /** The whole municipality. */
        MUNICIPALITY("kommun"),
        /** A nämnd, or the board of a bolag. */
        BOARD("namnd"),
        /** What a revisor asks. */
        REVISION("revision");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /** As it stands in an address. */
        String word() {
            return word;
        }
    }

    /** Reads what an address tells; what it does not tell follows from who asks. */
    static ChosenView read(@Nullable String view, @Nullable String board, Reader reader, Organisation organisation) {
        var askedBoard = told(board);
        if (!askedBoard.isEmpty()) {
            return organisation.boards().stream()
                    .filter(one -> one.code().value().equals(askedBoard))
                    .findFirst()
                    .map(one -> new ChosenView(Kind.BOARD, one, false))
                    .orElseGet(() -> new ChosenView(Kind.MUNICIPALITY, null, true));
        }
        return switch (told(view)) {
            case "" -> nearest(reader, organisation);
            case "kommun" -> new ChosenView(Kind.MUNICIPALITY, null, false);
            case "revision" -> new ChosenView(Kind.REVISION, null, false);
            case "namnd" -> ofBoard(nearestBoard(reader, organisation), organisation);
            default -> new ChosenView(Kind.MUNICIPALITY, null, true);
        };
    }

    private static String told(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    private static ChosenView nearest(Reader reader, Organisation organisation) {
        if (!(reader instanceof Reader.Person person) || person.roles().stream().anyMatch(SEE_ALL::contains)) {
            return new ChosenView(Kind.MUNICIPALITY, null, false);
        }
        if (person.roles().contains(Role.AUDITOR)) {
            return new ChosenView(Kind.REVISION, null, false);
        }
        var board = nearestBoard(reader, organisation);
        return new ChosenView(board == null ? Kind.MUNICIPALITY : Kind.BOARD, board, false);
    }

    private static ChosenView ofBoard(@Nullable Board board, Organisation organisation) {
        return new ChosenView(Kind.BOARD, board == null ? organisation.boards().getFirst() : board, false);
    }

    /** The first that answers for a unit that somebody reads for, is chef of or works for. */
    private static @Nullable Board nearestBoard(Reader reader, Organisation organisation) {
        if (!(reader instanceof Reader.Person person)) {
            return null;
        }
        for (var role : SEE_THEIRS) {
            for (var grant : person.grants()) {
                if (grant.role() == role && !grant.everywhere()) {
                    var board = boardOf(grant, organisation);
                    if (board != null) {
                        return board;
                    }
                }
            }
        }
        return null;
    }

    private static @Nullable Board boardOf(Grant grant, Organisation organisation) {
        return organisation.boards().stream()
                .filter(board -> organisation.units().stream()
                        .anyMatch(unit -> unit.board().equals(board.code())
                                && grant.units().contains(unit.code())))
                .findFirst()
                .orElse(null);
    }

    Scope scope(Organisation organisation) {
        return board == null ? Scope.EVERYTHING : Scope.board(board.code(), organisation);
    }

    /** The units that it shows, in the order of the file. */
    List<Organisation.Unit> units(Organisation organisation) {
        return organisation.units().stream()
                .filter(unit -> board == null || unit.board().equals(board.code()))
                .toList();
    }

    /** Whose it is, when it is one nämnd's. */
    @Nullable
    UnitCode boardCode() {
        return board == null ? null : board.code();
    }

    /** The heading of the page. */
    String title(Organisation organisation) {
        return switch (kind) {
            case MUNICIPALITY -> "Läget i " + organisation.name();
            case BOARD -> "Läget: " + (board == null ? "" : board.name());
            case REVISION -> "Läget för revisorn";
        };
    }

    /** The nämnder and styrelser to choose among. */
    Choice boards(Organisation organisation) {
        var chosen = board == null ? "" : board.code().value();
        return Choice.of(
                "namnd",
                "Nämnd eller styrelse",
                organisation.boards().stream()
                        .map(one -> Option.of(one.code().value(), one.name()).chosenWhen(chosen))
                        .toList());
    }
}
