package se.incidentkedjan.intake.attachment;

import java.util.ArrayList;
import java.util.List;

/** Notes what it hears. */
public final class Counted implements Tally {

    public final List<String> heard = new ArrayList<>();

    @Override
    public void received(Source source, Received outcome) {
        heard.add(source + " " + outcome.code());
    }

    @Override
    public void notSaved(Source source) {
        heard.add(source + " not saved");
    }

    @Override
    public void opened(Opening outcome) {
        heard.add(outcome.code());
    }

    @Override
    public void scanned(Scanner.Verdict verdict) {
        heard.add(verdict.getClass().getSimpleName());
    }
}
