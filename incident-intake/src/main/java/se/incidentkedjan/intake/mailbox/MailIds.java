package se.incidentkedjan.intake.mailbox;

import se.incidentkedjan.kit.sealing.BlindIndex;
import se.incidentkedjan.kit.sealing.InstallationKey;
import se.incidentkedjan.mailkit.box.Arrived;
import se.incidentkedjan.mailkit.reading.ReadMail;

/** Knows mails again without telling anything of them. */
public final class MailIds {

    private final BlindIndex index;

    /** The indexes of an installation. */
    public MailIds(InstallationKey secret) {
        this.index = secret.index("mail");
    }

    /** The same for each delivery of one mail, to whichever of our mailboxes. Of what was not fetched, as far as can be told. */
    String of(String mailbox, Arrived arrived, ReadMail mail) {
        return index.of(
                switch (arrived.extent()) {
                    case WHOLE, BEGINNING -> "mail " + messageId(mail) + " " + mail.contentHash();
                    case HEADERS -> "headers " + messageId(mail) + " " + mail.contentHash() + " " + arrived.size();
                    case NOTHING -> "place " + mailbox + " " + arrived.validity() + " " + arrived.uid();
                });
    }

    /** By which what answers a mail is known. */
    String thread(String messageId) {
        return index.of("thread " + messageId);
    }

    private static String messageId(ReadMail mail) {
        var id = mail.heading().messageId();
        return id == null ? "" : id;
    }
}
