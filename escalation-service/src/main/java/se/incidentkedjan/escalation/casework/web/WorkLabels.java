package se.incidentkedjan.escalation.casework.web;

import se.incidentkedjan.escalation.casework.Advice;
import se.incidentkedjan.escalation.casework.CaseLink;
import se.incidentkedjan.escalation.casework.Measure;
import se.incidentkedjan.escalation.casework.Moments;
import se.incidentkedjan.escalation.duty.Filing;
import se.incidentkedjan.events.Cause;
import se.incidentkedjan.webkit.Tag;
import se.incidentkedjan.webkit.Tag.Tone;

/** What the codes of case work are called. */
public final class WorkLabels {

    private WorkLabels() {}

    public static String of(Moments.Kind kind) {
        return switch (kind) {
            case OCCURRED_FROM -> "Händelsen började";
            case OCCURRED_TO -> "Händelsen upphörde";
            case DISCOVERED -> "Händelsen upptäcktes";
            case AWARE -> "Kommunen fick vetskap";
            case IDENTIFIED_SIGNIFICANT -> "Bedömdes som en betydande incident";
        };
    }

    public static String of(Filing.Stage stage) {
        return switch (stage) {
            case COMPLETE -> "Hela, inget saknas";
            case FIRST -> "En första del, mer kommer";
            case SUPPLEMENT -> "En komplettering";
            case STATUS_REPORT -> "En lägesrapport, incidenten pågår";
        };
    }

    public static String of(Advice.Verdict verdict) {
        return switch (verdict) {
            case DO_IT -> "Gör det som skyldigheten kräver";
            case NOT_NEEDED -> "Det behövs inte";
        };
    }

    public static String of(Cause cause) {
        return switch (cause) {
            case MISTAKE -> "Misstag";
            case SYSTEM_FAULT -> "Systemfel";
            case ATTACK -> "Angrepp";
            case NATURE -> "Naturhändelse";
            case SUPPLIER -> "Leverantör";
            case UNKNOWN -> "Okänd, vi har letat";
        };
    }

    public static String of(CaseLink.Kind kind) {
        return switch (kind) {
            case RELATED -> "Hör ihop";
            case SAME_CAUSE -> "Samma orsak";
            case CONSEQUENCE -> "Följd av det andra ärendet";
        };
    }

    public static Tag tag(Measure.State state) {
        return switch (state) {
            case OPEN -> new Tag("Att göra", Tone.MODERATE);
            case DONE -> new Tag("Klar", Tone.DONE);
            case HANDED_OVER -> new Tag("Överlämnad", Tone.DONE);
        };
    }
}
