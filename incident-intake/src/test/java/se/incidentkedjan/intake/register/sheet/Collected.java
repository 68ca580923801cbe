package se.incidentkedjan.intake.register.sheet;

import java.util.ArrayList;
import java.util.List;
import se.incidentkedjan.intake.register.SheetReader;

/** The rows of a file, in a list. */
final class Collected implements SheetReader.Taker {

    final List<List<String>> rows = new ArrayList<>();
    final List<Integer> numbers = new ArrayList<>();

    @Override
    public boolean take(int number, List<String> cells) {
        rows.add(cells);
        numbers.add(number);
        return true;
    }
}
