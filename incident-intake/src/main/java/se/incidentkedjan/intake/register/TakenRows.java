package se.incidentkedjan.intake.register;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Which rows of older registers have been taken, by an index that tells nothing without the secret of the installation.
 * Methods throw when the store does not answer.
 */
public interface TakenRows {

    /**
     * Takes a row for an import. Durable when this returns.
     *
     * @param index what the row is known again by
     * @param content an index of all that it says
     * @param row as the file counts
     * @return whether it is that row of that import that has it, also when it had it before
     */
    boolean take(String index, String content, ImportId id, int row);

    /** Those of the indexes that are taken, each with the index of what the row said. */
    Map<String, String> taken(Collection<String> indexes);

    /** Rows that an import has taken, some at a time; none when it has none. */
    List<Integer> of(ImportId id, int most);

    /** Gives rows of an import back. */
    void giveBack(ImportId id, Collection<Integer> rows);
}
