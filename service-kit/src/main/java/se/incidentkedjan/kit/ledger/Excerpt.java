package se.incidentkedjan.kit.ledger;

import java.util.List;
import java.util.function.Function;
import org.bson.conversions.Bson;

/**
 * What a list of aggregates needs to know of each. It lies in the document beside the state and is written with it, so
 * that it is never older; lists are found and ordered by it, through paths such as {@code excerpt.due}, and read nothing
 * else.
 *
 * @param type a public record of plain values, codes, enums and lists of them
 * @param form counts the changes to what it holds; it has a component {@code form} with this value
 * @param of takes it out of an aggregate
 * @param searches keys of the indexes that the lists need, as MongoDB is told them
 */
public record Excerpt<A, R>(Class<R> type, int form, Function<A, R> of, List<Bson> searches) {

    /** Where it lies in a document. */
    public static final String FIELD = "excerpt";

    static final String FORM = "form";

    /** Keeps its own copy of the keys. */
    public Excerpt {
        searches = List.copyOf(searches);
    }
}
