package se.incidentkedjan.notification.postbox;

import java.util.Optional;
import se.incidentkedjan.kit.auditor.ChainCheck;

/** Addresses in organisation.yml that messages come back from. */
public final class BadAddressCheck implements ChainCheck {

    private final BadAddresses addresses;

    /** A check of these. */
    public BadAddressCheck(BadAddresses addresses) {
        this.addresses = addresses;
    }

    @Override
    public String name() {
        return "addresses-that-bounce";
    }

    @Override
    public Optional<String> look() {
        var marks = addresses.all();
        return marks.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        "Meddelanden studsar från %d %s i organisation.yml. Loggen för notification-service säger vems. Rätta filen."
                                .formatted(marks.size(), marks.size() == 1 ? "adress" : "adresser"));
    }
}
