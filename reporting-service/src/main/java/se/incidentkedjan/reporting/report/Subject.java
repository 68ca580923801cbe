package se.incidentkedjan.reporting.report;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.events.UnitCode;
import se.incidentkedjan.reporting.statistics.Organisation;
import se.incidentkedjan.reporting.statistics.Organisation.Board;
import se.incidentkedjan.reporting.statistics.Scope;

/**
 * Whose report it is.
 *
 * @param kind what it is for
 * @param board the code of the nämnd or styrelse whose own it is; absent when it covers the whole municipality
 * @param name who reads it, as people call it
 */
public record Subject(Kind kind, @Nullable String board, String name) {

    /** What a report is for. */
    public enum Kind {
        /** To kommunstyrelsen, on the whole municipality. */
        KOMMUNSTYRELSEN("kommunstyrelsen"),
        /** Underlag to ledningens genomgång, on the whole municipality. */
        LEDNINGENS_GENOMGANG("ledningens-genomgang"),
        /** Underlag to the internkontroll, on the whole municipality. */
        INTERNKONTROLL("internkontroll"),
        /** To a nämnd or the styrelse of a bolag, on what it answers for as personuppgiftsansvarig. */
        NAMND("namnd");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        /** As it stands in addresses. */
        public String code() {
            return code;
        }
    }

    /** On the whole municipality. */
    public static Subject of(Kind kind) {
        return new Subject(
                kind,
                null,
                switch (kind) {
                    case KOMMUNSTYRELSEN -> "Kommunstyrelsen";
                    case LEDNINGENS_GENOMGANG -> "Ledningens genomgång";
                    case INTERNKONTROLL -> "Internkontroll";
                    case NAMND -> throw new IllegalArgumentException("a report to a nämnd is to one of them");
                });
    }

    /** To a nämnd or the styrelse of a bolag. */
    public static Subject of(Board board) {
        return new Subject(Kind.NAMND, board.code().value(), board.name());
    }

    /** What a code stands for: {@code kommunstyrelsen} or {@code namnd/socialnamnden}; empty when it stands for nothing. */
    public static Optional<Subject> parse(String code, Organisation organisation) {
        for (var kind : Kind.values()) {
            if (kind != Kind.NAMND && kind.code().equals(code)) {
                return Optional.of(of(kind));
            }
        }
        return organisation.boards().stream()
                .map(Subject::of)
                .filter(subject -> subject.code().equals(code))
                .findFirst();
    }

    /** As it stands in addresses and is kept: {@code kommunstyrelsen}, {@code namnd/socialnamnden}. */
    public String code() {
        return board == null ? kind.code() : kind.code() + "/" + board;
    }

    /** Whether it covers the whole municipality. */
    public boolean isWhole() {
        return board == null;
    }

    Scope scope(Organisation organisation) {
        return board == null ? Scope.EVERYTHING : Scope.board(UnitCode.of(board), organisation);
    }

    /** The units that it covers; absent for all. */
    @Nullable
    Set<String> units(Organisation organisation) {
        return board == null
                ? null
                : organisation.unitsOf(UnitCode.of(board)).stream()
                        .map(unit -> unit.code().value())
                        .collect(Collectors.toUnmodifiableSet());
    }
}
