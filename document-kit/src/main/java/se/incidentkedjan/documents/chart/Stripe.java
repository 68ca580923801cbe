package se.incidentkedjan.documents.chart;

import java.util.List;

/**
 * A stripe over a bar that is hatched, in shares of its width and height from its upper left corner.
 *
 * @param fromX where it begins, from 0 to 1
 * @param fromY where it begins, from 0 to 1
 * @param toX where it ends, from 0 to 1
 * @param toY where it ends, from 0 to 1
 */
public record Stripe(double fromX, double fromY, double toX, double toY) {

    private static final List<Stripe> OVER_A_LYING_BAR = List.of(
            new Stripe(0, 0.5, 0.125, 0),
            new Stripe(0, 1, 0.25, 0),
            new Stripe(0.125, 1, 0.375, 0),
            new Stripe(0.25, 1, 0.5, 0),
            new Stripe(0.375, 1, 0.625, 0),
            new Stripe(0.5, 1, 0.75, 0),
            new Stripe(0.625, 1, 0.875, 0),
            new Stripe(0.75, 1, 1, 0),
            new Stripe(0.875, 1, 1, 0.5));

    private static final List<Stripe> OVER_A_STANDING_BAR = List.of(
            new Stripe(0, 0.25, 0.5, 0),
            new Stripe(0, 0.5, 1, 0),
            new Stripe(0, 0.75, 1, 0.25),
            new Stripe(0, 1, 1, 0.5),
            new Stripe(0.5, 1, 1, 0.75));

    /**
     * Gives the stripes of a hatched bar.
     *
     * @param bar the bar
     * @param width how wide the drawing is, in em
     * @return more of them over a bar that is wide
     */
    public static List<Stripe> across(Mark.Bar bar, double width) {
        return bar.width().of(width) > bar.height() ? OVER_A_LYING_BAR : OVER_A_STANDING_BAR;
    }
}
