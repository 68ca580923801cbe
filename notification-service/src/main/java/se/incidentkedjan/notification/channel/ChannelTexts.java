package se.incidentkedjan.notification.channel;

import se.incidentkedjan.notification.contact.DeliveryChannel;

/** The channels in Swedish. */
public final class ChannelTexts {

    private ChannelTexts() {}

    /** What it is called at the beginning of a sentence. */
    public static String name(DeliveryChannel channel) {
        return switch (channel) {
            case E_MAIL -> "E-post";
            case SMS -> "SMS";
            case WEBHOOK -> "Webhook";
        };
    }

    /** Why it is avoided. */
    public static String reason(Mark.Reason reason) {
        return switch (reason) {
            case COMPROMISED -> "Kanalen är själv drabbad av en incident";
            case OUTAGE -> "Driftstörning";
            case MAINTENANCE -> "Planerat arbete";
            case DRILL -> "Övning";
        };
    }

    /** What went wrong last. */
    public static String failure(Observation.Kind kind) {
        return switch (kind) {
            case NOT_NOW -> "tog inte emot";
            case UNANSWERED -> "svaret kom aldrig";
            case REFUSED -> "sa nej";
        };
    }
}
