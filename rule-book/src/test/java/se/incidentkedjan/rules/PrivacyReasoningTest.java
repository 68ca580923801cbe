package se.incidentkedjan.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.incidentkedjan.events.PrivacyRisk;

/** Breaches as a handler would enter them, and variations of them: the rules must follow the reasoning, not examples. */
class PrivacyReasoningTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    record Breach(String name, PrivacyRisk risk, String head, String data) {

        @Override
        public String toString() {
            return name;
        }
    }

    private static final String BY_MISTAKE =
            "\"category\": \"MISDIRECTED\", \"malicious\": \"NO\", \"aspects\": [\"CONFIDENTIALITY\"]";
    private static final String RANSOM =
            "\"category\": \"MALWARE\", \"malicious\": \"YES\", \"origin\": \"EXTERNAL\", \"aspects\": [\"AVAILABILITY\"]";
    private static final String INTRUSION =
            "\"category\": \"MALWARE\", \"malicious\": \"YES\", \"origin\": \"EXTERNAL\", \"aspects\": [\"CONFIDENTIALITY\"]";
    private static final String THEFT = "\"category\": \"LOST_OR_STOLEN\", \"malicious\": \"YES\"";
    private static final String PLAIN = "\"kinds\": [\"BASIC_IDENTITY\", \"CONTACT\"], \"groups\": [\"CUSTOMERS\"]";
    private static final String NO_MISUSE = "\"misuse\": \"NONE_SEEN\"";

    private static Breach breach(String name, PrivacyRisk risk, String head, String... data) {
        return new Breach(name, risk, head, String.join(", ", data));
    }

    static Stream<Breach> breaches() {
        return Stream.of(
                // Ransomware
                breach(
                        "ransomware without backup, nothing taken: paper restores it in days",
                        PrivacyRisk.RISK,
                        RANSOM,
                        PLAIN,
                        "\"subjects\": {\"count\": 45}, \"unintelligible\": \"NO\", \"recipients\": \"NONE\"",
                        "\"exfiltration\": \"NO\", \"availabilityLoss\": \"TEMPORARY\"",
                        NO_MISUSE),
                breach(
                        "the same where the handler does not know who has them, though logs show that nothing left",
                        PrivacyRisk.RISK,
                        RANSOM,
                        PLAIN,
                        "\"subjects\": {\"count\": 450}, \"unintelligible\": \"NO\"",
                        "\"exfiltration\": \"NO\", \"availabilityLoss\": \"TEMPORARY\"",
                        NO_MISUSE),
                breach(
                        "ransomware where data are gone for good",
                        PrivacyRisk.RISK,
                        RANSOM,
                        PLAIN,
                        "\"unintelligible\": \"NO\", \"recipients\": \"NONE\", \"exfiltration\": \"NO\"",
                        "\"availabilityLoss\": \"PERMANENT\"",
                        NO_MISUSE),
                breach(
                        "ransomware without backup and with exfiltration of identity numbers and cards",
                        PrivacyRisk.HIGH,
                        RANSOM,
                        "\"kinds\": [\"BASIC_IDENTITY\", \"NATIONAL_ID\", \"FINANCIAL\"], \"groups\": [\"CUSTOMERS\"]",
                        "\"subjects\": {\"count\": 4000}, \"unintelligible\": \"NO\", \"exfiltration\": \"YES\"",
                        "\"availabilityLoss\": \"PERMANENT\""),
                breach(
                        "ransomware with exfiltration of plain data",
                        PrivacyRisk.HIGH,
                        RANSOM,
                        PLAIN,
                        "\"subjects\": {\"count\": 30}, \"unintelligible\": \"NO\", \"exfiltration\": \"LIKELY\""),
                breach(
                        "encrypted data with a backup, but the backup came late",
                        PrivacyRisk.RISK,
                        RANSOM,
                        PLAIN,
                        "\"unintelligible\": \"YES\", \"recipients\": \"NONE\", \"exfiltration\": \"NO\"",
                        "\"availabilityLoss\": \"TEMPORARY\"",
                        NO_MISUSE),
                breach(
                        "a care journal held to ransom for two days, nothing taken, encrypted at rest",
                        PrivacyRisk.HIGH,
                        RANSOM,
                        "\"kinds\": [\"BASIC_IDENTITY\", \"HEALTH\"], \"groups\": [\"PATIENTS\"]",
                        "\"unintelligible\": \"YES\", \"recipients\": \"NONE\", \"exfiltration\": \"NO\"",
                        "\"availabilityLoss\": \"TEMPORARY\""),
                // Intrusion
                breach(
                        "hashed passwords taken, hashed by today's standard",
                        PrivacyRisk.UNLIKELY,
                        INTRUSION,
                        "\"kinds\": [\"CREDENTIALS\"], \"groups\": [\"CUSTOMERS\"], \"subjects\": {\"count\": 1200}",
                        "\"unintelligible\": \"YES\", \"exfiltration\": \"YES\", \"availabilityLoss\": \"NONE\"",
                        NO_MISUSE),
                breach(
                        "the same with the key leaked",
                        PrivacyRisk.HIGH,
                        INTRUSION,
                        "\"kinds\": [\"CREDENTIALS\"], \"groups\": [\"CUSTOMERS\"], \"subjects\": {\"count\": 1200}",
                        "\"unintelligible\": \"NO\", \"exfiltration\": \"YES\", \"availabilityLoss\": \"NONE\""),
                breach(
                        "the same where nobody knows about the key: notify, and tell people",
                        PrivacyRisk.HIGH,
                        INTRUSION,
                        "\"kinds\": [\"CREDENTIALS\"], \"groups\": [\"CUSTOMERS\"], \"exfiltration\": \"YES\""),
                breach(
                        "credential stuffing on a bank",
                        PrivacyRisk.HIGH,
                        INTRUSION,
                        "\"kinds\": [\"BASIC_IDENTITY\", \"FINANCIAL\"], \"groups\": [\"CUSTOMERS\"]",
                        "\"subjects\": {\"count\": 2000}, \"unintelligible\": \"NO\""),
                breach(
                        "credential stuffing that reached the accounts of a few",
                        PrivacyRisk.HIGH,
                        INTRUSION,
                        "\"kinds\": [\"BASIC_IDENTITY\", \"FINANCIAL\"], \"groups\": [\"CUSTOMERS\"]",
                        "\"subjects\": {\"count\": 12}, \"unintelligible\": \"NO\""),
                breach(
                        "a mailbox with wages read by someone outside, ninety-nine people",
                        PrivacyRisk.HIGH,
                        "\"category\": \"PHISHING\", \"malicious\": \"YES\"",
                        "\"kinds\": [\"BASIC_IDENTITY\", \"FINANCIAL\", \"EMPLOYMENT\"], \"groups\": [\"EMPLOYEES\"]",
                        "\"subjects\": {\"count\": 99}, \"unintelligible\": \"NO\", \"exfiltration\": \"LIKELY\""),
                breach(
                        "the same where it is not known whether anything was taken",
                        PrivacyRisk.HIGH,
                        "\"category\": \"PHISHING\", \"malicious\": \"YES\"",
                        "\"kinds\": [\"BASIC_IDENTITY\", \"FINANCIAL\", \"EMPLOYMENT\"], \"groups\": [\"EMPLOYEES\"]",
                        "\"subjects\": {\"count\": 99}"),
                // Lost and stolen
                breach(
                        "stolen encrypted tablets with children's data, backup at hand",
                        PrivacyRisk.UNLIKELY,
                        THEFT,
                        "\"kinds\": [\"BASIC_IDENTITY\", \"CONTACT\", \"EDUCATION\"], \"groups\": [\"CHILDREN\"]",
                        "\"unintelligible\": \"YES\", \"availabilityLoss\": \"RESTORED_QUICKLY\"",
                        NO_MISUSE),
                breach(
                        "the same where nobody knows whether they were encrypted",
                        PrivacyRisk.RISK,
                        THEFT,
                        "\"kinds\": [\"BASIC_IDENTITY\", \"CONTACT\", \"EDUCATION\"], \"groups\": [\"CHILDREN\"]",
                        "\"subjects\": {\"count\": 20}, \"availabilityLoss\": \"RESTORED_QUICKLY\""),
                breach(
                        "a stolen paper file about addiction care, no copy",
                        PrivacyRisk.HIGH,
                        THEFT,
                        "\"kinds\": [\"BASIC_IDENTITY\", \"HEALTH\"], \"groups\": [\"PATIENTS\"], \"unintelligible\": \"NO\"",
                        "\"availabilityLoss\": \"PERMANENT\""),
                breach(
                        "a lost file with home-care notes, by whom it was taken is unknown",
                        PrivacyRisk.HIGH,
                        "\"category\": \"LOST_OR_STOLEN\"",
                        "\"kinds\": [\"SOCIAL_SERVICES\"]"),
                // Sent to the wrong person
                breach(
                        "a mail with identity numbers to all job seekers",
                        PrivacyRisk.HIGH,
                        BY_MISTAKE,
                        "\"kinds\": [\"BASIC_IDENTITY\", \"CONTACT\", \"NATIONAL_ID\"], \"groups\": [\"CITIZENS\"]",
                        "\"subjects\": {\"count\": 60000}, \"unintelligible\": \"NO\", \"recipients\": \"MANY_KNOWN\"",
                        "\"exfiltration\": \"NO\", \"availabilityLoss\": \"NONE\"",
                        NO_MISUSE),
                breach(
                        "an insurance letter with contributions to one wrong person",
                        PrivacyRisk.RISK,
                        BY_MISTAKE,
                        "\"kinds\": [\"BASIC_IDENTITY\", \"CONTACT\", \"FINANCIAL\"], \"groups\": [\"CUSTOMERS\"]",
                        "\"subjects\": {\"count\": 1}, \"unintelligible\": \"NO\", \"recipients\": \"ONE_KNOWN\"",
                        "\"exfiltration\": \"NO\", \"availabilityLoss\": \"NONE\"",
                        NO_MISUSE),
                breach(
                        "health data to a trusted recipient who has deleted them",
                        PrivacyRisk.RISK,
                        BY_MISTAKE,
                        "\"kinds\": [\"BASIC_IDENTITY\", \"HEALTH\"], \"groups\": [\"PATIENTS\"], \"subjects\": {\"count\": 1}",
                        "\"recipients\": \"ONE_KNOWN\", \"recipientTrusted\": \"YES\", \"deletionConfirmed\": \"YES\"",
                        NO_MISUSE),
                breach(
                        "the same before anyone has confirmed deletion",
                        PrivacyRisk.HIGH,
                        BY_MISTAKE,
                        "\"kinds\": [\"BASIC_IDENTITY\", \"HEALTH\"], \"groups\": [\"PATIENTS\"], \"subjects\": {\"count\": 1}",
                        "\"recipients\": \"ONE_KNOWN\", \"recipientTrusted\": \"YES\"",
                        NO_MISUSE),
                breach(
                        "one child's name and address to one wrong parent",
                        PrivacyRisk.RISK,
                        BY_MISTAKE,
                        "\"kinds\": [\"BASIC_IDENTITY\", \"CONTACT\"], \"groups\": [\"CHILDREN\"], \"subjects\": {\"count\": 1}",
                        "\"recipients\": \"ONE_KNOWN\"",
                        NO_MISUSE),
                breach(
                        "the same to a trusted colleague who has deleted it",
                        PrivacyRisk.UNLIKELY,
                        BY_MISTAKE,
                        "\"kinds\": [\"BASIC_IDENTITY\", \"CONTACT\"], \"groups\": [\"CHILDREN\"], \"subjects\": {\"count\": 1}",
                        "\"recipients\": \"ONE_KNOWN\", \"recipientTrusted\": \"YES\", \"deletionConfirmed\": \"YES\"",
                        NO_MISUSE),
                breach(
                        "the child has protected identity",
                        PrivacyRisk.HIGH,
                        BY_MISTAKE,
                        "\"kinds\": [\"BASIC_IDENTITY\", \"CONTACT\"], \"groups\": [\"CHILDREN\", \"PROTECTED_PERSONS\"]",
                        "\"recipients\": \"ONE_KNOWN\", \"recipientTrusted\": \"YES\", \"deletionConfirmed\": \"YES\"",
                        NO_MISUSE),
                breach(
                        "an address list to one known recipient who cannot be trusted and has used it",
                        PrivacyRisk.RISK,
                        "\"category\": \"SNOOPING\", \"malicious\": \"YES\", \"origin\": \"INTERNAL\"",
                        PLAIN,
                        "\"recipients\": \"ONE_KNOWN\", \"recipientTrusted\": \"NO\", \"misuse\": \"CONFIRMED\""),
                // Inside
                breach(
                        "someone reads the journal of a neighbour",
                        PrivacyRisk.HIGH,
                        "\"category\": \"SNOOPING\", \"malicious\": \"YES\", \"origin\": \"INTERNAL\"",
                        "\"kinds\": [\"HEALTH\"], \"groups\": [\"PATIENTS\"], \"recipients\": \"ONE_KNOWN\""),
                // Wrong data
                breach(
                        "a wrong dose in the journal that has hurt someone",
                        PrivacyRisk.HIGH,
                        "\"category\": \"WRONG_OR_DELETED_DATA\", \"malicious\": \"NO\", \"operations\": {\"seriousInjury\": \"YES\"}",
                        "\"kinds\": [\"BASIC_IDENTITY\", \"HEALTH\"], \"groups\": [\"PATIENTS\"], \"recipients\": \"NONE\"",
                        "\"exfiltration\": \"NO\", \"availabilityLoss\": \"NONE\""),
                breach(
                        "a wrong dose in the journal that was seen and put right",
                        PrivacyRisk.UNLIKELY,
                        "\"category\": \"WRONG_OR_DELETED_DATA\", \"malicious\": \"NO\"",
                        "\"kinds\": [\"BASIC_IDENTITY\", \"HEALTH\"], \"groups\": [\"PATIENTS\"], \"recipients\": \"NONE\"",
                        "\"exfiltration\": \"NO\", \"availabilityLoss\": \"RESTORED_QUICKLY\"",
                        NO_MISUSE),
                // Unknown leans toward notifying
                breach("nothing but that personal data are concerned", PrivacyRisk.RISK, "\"category\": \"OTHER\""),
                breach(
                        "plain data to one known person, nothing else answered but that it was a mistake",
                        PrivacyRisk.RISK,
                        BY_MISTAKE,
                        "\"recipients\": \"ONE_KNOWN\""));
    }

    @ParameterizedTest
    @MethodSource("breaches")
    void aBreachComesOutAsTheReasoningSays(Breach breach) {
        var data = breach.data().isEmpty() ? "" : ", " + breach.data();
        var evaluation = ShippedRules.book()
                .evaluate(
                        ShippedRules.facts(
                                ("{\"securityClassified\": \"NO\", %s, \"personalData\": {\"involved\": \"YES\"%s}}")
                                        .formatted(breach.head(), data)),
                        DAY);

        assertThat(evaluation.privacyRisk()).isEqualTo(breach.risk());
    }
}
