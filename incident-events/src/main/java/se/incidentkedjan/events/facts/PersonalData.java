package se.incidentkedjan.events.facts;

import java.util.List;

/**
 * What is known about the personal data concerned. An absent answer is read as unknown, an absent list as empty.
 *
 * @param involved whether personal data are concerned at all
 * @param kinds kinds of personal data
 * @param groups groups of people
 * @param subjects how many people
 * @param unintelligible whether the data are encrypted or hashed by today's standard with the key safe
 * @param recipients who may have received the data
 * @param recipientTrusted whether the recipient is bound by secrecy or otherwise to be trusted
 * @param deletionConfirmed whether the recipient has confirmed deletion
 * @param exfiltration whether data were taken out
 * @param misuse whether misuse has been seen
 * @param availabilityLoss whether, and for how long, the data could not be reached
 */
public record PersonalData(
        YesNo involved,
        List<DataKind> kinds,
        List<DataSubjectGroup> groups,
        SubjectCount subjects,
        YesNo unintelligible,
        Recipients recipients,
        YesNo recipientTrusted,
        YesNo deletionConfirmed,
        Exfiltration exfiltration,
        Misuse misuse,
        AvailabilityLoss availabilityLoss) {

    /** Nothing is known, not even whether personal data are concerned. */
    public static final PersonalData UNKNOWN = involved(YesNo.UNKNOWN);

    /** Reads what is absent as unknown. */
    public PersonalData {
        involved = Absent.is(involved, YesNo.UNKNOWN);
        kinds = Absent.isEmpty(kinds);
        groups = Absent.isEmpty(groups);
        subjects = Absent.is(subjects, SubjectCount.UNKNOWN);
        unintelligible = Absent.is(unintelligible, YesNo.UNKNOWN);
        recipients = Absent.is(recipients, Recipients.UNKNOWN);
        recipientTrusted = Absent.is(recipientTrusted, YesNo.UNKNOWN);
        deletionConfirmed = Absent.is(deletionConfirmed, YesNo.UNKNOWN);
        exfiltration = Absent.is(exfiltration, Exfiltration.UNKNOWN);
        misuse = Absent.is(misuse, Misuse.UNKNOWN);
        availabilityLoss = Absent.is(availabilityLoss, AvailabilityLoss.UNKNOWN);
    }

    /** Only the first question is answered. */
    public static PersonalData involved(YesNo answer) {
        return new PersonalData(
                answer,
                List.of(),
                List.of(),
                SubjectCount.UNKNOWN,
                YesNo.UNKNOWN,
                Recipients.UNKNOWN,
                YesNo.UNKNOWN,
                YesNo.UNKNOWN,
                Exfiltration.UNKNOWN,
                Misuse.UNKNOWN,
                AvailabilityLoss.UNKNOWN);
    }
}
