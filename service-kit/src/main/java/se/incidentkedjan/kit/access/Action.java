package se.incidentkedjan.kit.access;

import java.util.Arrays;
import java.util.Optional;

/** Everything that can be asked of the system. Who may is in {@code access-matrix.yml}, and nowhere else. */
public enum Action {
    /** A page or file that tells nothing of anyone. */
    SITE_READ("site.read"),
    /** Sign in. */
    SIGN_IN("session.sign-in"),
    /** Sign out. */
    SIGN_OUT("session.sign-out"),
    /** Report by the web form and see its receipt. */
    REPORT_FORM("report.form"),
    /** Report by the API. */
    REPORT_SUBMIT("report.submit"),
    /** Take in an older register of incidents, and take it back. */
    REGISTER_IMPORT("register.import"),
    /** See that a report was received. */
    REPORT_RECEIPT("report.receipt"),
    /** See what the reporter wrote. */
    WORDS_READ("words.read"),
    /** Learn where a receipt is to be sent. */
    REPORTER_ADDRESS("reporter.address"),
    /** List cases. */
    CASE_LIST("case.list"),
    /** See the structured facts, duties and clocks of a case. */
    CASE_READ("case.read"),
    /** Change a case, such as tell that a duty is done. */
    CASE_CHANGE("case.change"),
    /** Advise as dataskyddsombud about a duty of a case. */
    CASE_ADVISE("case.advise"),
    /** Tell that someone with the mandate has decided about a duty of a case. */
    CASE_DECIDE("case.decide"),
    /** Read the rules in force. */
    RULES_READ("rules.read"),
    /** See what messages look like, with made-up facts. */
    LETTERS_PREVIEW("letters.preview"),
    /** Try other rules on past incidents. */
    RULES_REHEARSE("rules.rehearse"),
    /** Open the words of a case outside what one is assigned, with a reason. */
    CASE_BREAK_GLASS("case.break-glass"),
    /** Stop or allow the erasure of everything of an incident. */
    CASE_HOLD("case.hold"),
    /** Tell what the diarium calls a case, and when it was registered there. */
    CASE_REGISTER("case.register"),
    /** Decide what of a case may be given to someone who asks for it. */
    CASE_DISCLOSE("case.disclose"),
    /** Make a draft to an authority, or a sheet that proves a decision, of a case. */
    CASE_DRAFT("case.draft"),
    /** Read the register of personal data breaches. */
    BREACH_REGISTER_READ("breach-register.read"),
    /** See what is to be erased by now, and what has been. */
    RETENTION_PLAN("retention.plan"),
    /** Order that what is due is erased. */
    RETENTION_RUN("retention.run"),
    /** Gather what one person has reported, for them. */
    SUBJECT_EXPORT("subject.export"),
    /** See who has been told of an incident. */
    DELIVERY_READ("delivery.read"),
    /** Say that one has what one was called to. */
    DELIVERY_ACKNOWLEDGE("delivery.acknowledge"),
    /** Say so by the link in a message, which is what shows that one may. */
    DELIVERY_ACKNOWLEDGE_BY_LINK("delivery.acknowledge-by-link"),
    /** Choose how often one is told oneself of what one only needs to know. */
    RHYTHM_CHOOSE("rhythm.choose"),
    /** Choose so by the link in a letter, which is what shows whose it is. */
    RHYTHM_CHOOSE_BY_LINK("rhythm.choose-by-link"),
    /** See how the channels are that messages go by. */
    CHANNEL_READ("channel.read"),
    /** Mark a channel down, so that it is avoided, or up again. */
    CHANNEL_MARK("channel.mark"),
    /** See who is asked when a role is called, and when nobody answers; by name, without addresses. */
    ON_CALL_READ("on-call.read"),
    /** Print whom to phone, with phone numbers and mail addresses. */
    CONTACT_PLAN_READ("contact-plan.read"),
    /** See how the chain is: the latest drill, and the next. */
    HEALTH_READ("health.read"),
    /** Start a drill. */
    DRILL_START("drill.start"),
    /** See figures. */
    STATISTICS_READ("statistics.read"),
    /** Get the annex to a report on the whole municipality, with all figures as they are. */
    REPORT_ANNEX("report.annex"),
    /** Get the annex to the report of a nämnd or a bolag. */
    REPORT_ANNEX_OF_BOARD("report.annex-of-board"),
    /** Read reports that are published. */
    REPORTS_READ("reports.read"),
    /** Make drafts of reports, change their texts and correct them. */
    REPORTS_PREPARE("reports.prepare"),
    /** Freeze and publish a report. */
    REPORTS_APPROVE("reports.approve"),
    /** Learn which reports people are to be told of, and say that they have been. */
    REPORTS_TELL("reports.tell"),
    /** Get what has been published for everybody, as open data. */
    OPEN_DATA_READ("open-data.read"),
    /** Count the figures anew, and check them. */
    STATISTICS_REBUILD("statistics.rebuild"),
    /** Say once more on Kafka what has been said. */
    EVENTS_REPUBLISH("events.republish"),
    /** Read the audit trail. */
    AUDIT_READ("audit.read"),
    /** Hand a trail to the service that shows it; who reads it there stands in that one's trail. */
    AUDIT_HAND_OVER("audit.hand-over"),
    /** Read the reasons that people gave, beside the audit trail. */
    AUDIT_NOTES("audit.notes"),
    /** Take the audit trail out, to verify it elsewhere. */
    AUDIT_EXPORT("audit.export"),
    /** Forget who is behind a pseudonym of the audit trail. */
    AUDIT_FORGET("audit.forget"),
    /** See how programs talk to the system. */
    API_DESCRIBE("api.describe"),
    /** See which addresses there are, and who may use them. */
    ACCESS_DESCRIBE("access.describe");

    private final String code;

    Action(String code) {
        this.code = code;
    }

    /** Its name in the matrix and in the audit trail. */
    public String code() {
        return code;
    }

    static Optional<Action> of(String code) {
        return Arrays.stream(values())
                .filter(action -> action.code.equals(code))
                .findFirst();
    }
}
