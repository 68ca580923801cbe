package se.incidentkedjan.reporting.statistics.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.events.UnitCode;
import se.incidentkedjan.kit.problem.Problem;
import se.incidentkedjan.reporting.statistics.Organisation;
import se.incidentkedjan.reporting.statistics.Scope;

/**
 * Whose figures somebody asks for.
 *
 * @param scope everything, when that cannot be told
 * @param errors what to correct; none when nothing is wrong
 */
record AskedScope(Scope scope, List<Problem.Field> errors) {

    static AskedScope of(@Nullable String unit, @Nullable String board, Organisation organisation) {
        var askedUnit = told(unit);
        var askedBoard = told(board);
        if (askedUnit != null && askedBoard != null) {
            return wrong("board", "both", "Fråga efter en enhet eller en nämnd i organisation.yml, inte båda.");
        }
        if (askedUnit != null) {
            return organisation.units().stream()
                    .map(Organisation.Unit::code)
                    .filter(code -> code.value().equals(askedUnit))
                    .findFirst()
                    .map(code -> new AskedScope(Scope.unit(code), List.of()))
                    .orElseGet(() ->
                            notThere("unit", organisation.units().getFirst().code()));
        }
        if (askedBoard != null) {
            return organisation.boards().stream()
                    .map(Organisation.Board::code)
                    .filter(code -> code.value().equals(askedBoard))
                    .findFirst()
                    .map(code -> new AskedScope(Scope.board(code, organisation), List.of()))
                    .orElseGet(() ->
                            notThere("board", organisation.boards().getFirst().code()));
        }
        return new AskedScope(Scope.EVERYTHING, List.of());
    }

    private static @Nullable String told(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static AskedScope notThere(String field, UnitCode example) {
        return wrong(
                field,
                "not-there",
                "Koden finns inte. Skriv en kod som står i organisation.yml, till exempel %s, eller utelämna den."
                        .formatted(example));
    }

    private static AskedScope wrong(String field, String code, String message) {
        return new AskedScope(Scope.EVERYTHING, List.of(new Problem.Field(field, code, message)));
    }
}
