package se.incidentkedjan.notification.contact;

/** What channels are called in Swedish, in the middle of a sentence. */
public final class ChannelNames {

    private ChannelNames() {}

    /** {@return such as «e-post»} */
    public static String of(DeliveryChannel channel) {
        return switch (channel) {
            case E_MAIL -> "e-post";
            case SMS -> "sms";
            case WEBHOOK -> "webhook";
        };
    }
}
