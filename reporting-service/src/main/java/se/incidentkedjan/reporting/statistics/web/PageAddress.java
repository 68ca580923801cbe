package se.incidentkedjan.reporting.statistics.web;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.web.util.UriComponentsBuilder;
import se.incidentkedjan.reporting.statistics.web.ChosenView.Kind;

/** Where on the site the figures stand. */
final class PageAddress {

    /** The page. */
    static final String PATH = "/lage";

    private PageAddress() {}

    /** A view to choose; {@code current} when it is what the reader looks at. */
    record Tab(String label, String href, boolean current) {}

    /** The three views, with the same period. */
    static List<Tab> tabs(ChosenView shown, ChosenPeriod period) {
        return Stream.of(Kind.values())
                .map(kind -> new Tab(
                        switch (kind) {
                            case MUNICIPALITY -> "Hela kommunen";
                            case BOARD -> "Nämnd eller bolag";
                            case REVISION -> "För revisorn";
                        },
                        of(period).queryParam("vy", kind.word()).toUriString(),
                        kind == shown.kind()))
                .toList();
    }

    /** One nämnd or styrelse. */
    static String board(String code, ChosenPeriod period) {
        return of(period).queryParam("namnd", code).toUriString();
    }

    /** What the reader looks at, once more. */
    static String again(ChosenView shown, ChosenPeriod period) {
        var code = shown.boardCode();
        return code == null
                ? of(period).queryParam("vy", shown.kind().word()).toUriString()
                : board(code.value(), period);
    }

    /** What the reader looks at, fetched anew until then. */
    static String live(ChosenView shown, ChosenPeriod period, Instant until) {
        return UriComponentsBuilder.fromUriString(again(shown, period))
                .queryParam(Live.UNTIL, until)
                .toUriString();
    }

    /** This period, of what is nearest to the reader. */
    static String period(ChosenPeriod period) {
        return of(period).toUriString();
    }

    private static UriComponentsBuilder of(ChosenPeriod period) {
        return UriComponentsBuilder.fromPath(PATH)
                .queryParam("ar", period.year())
                .queryParam("period", period.part());
    }
}
