package se.incidentkedjan.reporting.suppression;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One way to divide the incidents: rows of units that are always counted together in it, and its members. */
final class Topic {

    /** Its name; none for the incidents as they are, which have one single member. */
    final @Nullable String name;

    /** The row of each place. A place is the units that are counted together in all topics. */
    final int[] rowOf;

    final int rows;
    final int members;

    private final Map<String, Integer> member;

    private Topic(@Nullable String name, int[] rowOf, int rows, Map<String, Integer> member, int members) {
        this.name = name;
        this.rowOf = rowOf;
        this.rows = rows;
        this.member = member;
        this.members = members;
    }

    /**
     * A topic.
     *
     * @param setsOfPlace the sets of units that are counted in it, by place: places in the same sets are a row
     * @param members those that are asked for
     * @param hasOthers whether there are members that nobody has ever asked for; they are the last member together. What the members that are
     *     asked for leave out must not be thought to be possible where everybody knows that there are no others
     */
    static Topic of(@Nullable String name, List<Set<Integer>> setsOfPlace, Set<String> members, boolean hasOthers) {
        var rowOf = new int[setsOfPlace.size()];
        var known = new LinkedHashMap<Set<Integer>, Integer>();
        for (int place = 0; place < rowOf.length; place++) {
            int next = known.size();
            rowOf[place] = known.computeIfAbsent(setsOfPlace.get(place), sets -> next);
        }
        var index = new LinkedHashMap<String, Integer>();
        members.forEach(each -> index.put(each, index.size()));
        return new Topic(name, rowOf, known.size(), index, index.size() + (hasOthers ? 1 : 0));
    }

    int member(String member) {
        return this.member.getOrDefault(member, members - 1);
    }

    BitSet rowsOf(BitSet places) {
        var found = new BitSet(rows);
        places.stream().forEach(place -> found.set(rowOf[place]));
        return found;
    }

    List<Integer> placesOf(int row) {
        var found = new ArrayList<Integer>();
        for (int place = 0; place < rowOf.length; place++) {
            if (rowOf[place] == row) {
                found.add(place);
            }
        }
        return found;
    }
}
