package se.incidentkedjan.gateway.accessibility;

/** Whose pages they are, as people know them. */
public enum Service {
    /** incident-intake. */
    INTAKE("Anmälan", "Reporting"),
    /** escalation-service. */
    ESCALATION("Ärenden, register, regler och gallring", "Cases, register, rules and disposal"),
    /** notification-service. */
    NOTIFICATION("Meddelanden, kvittering, kanaler och jour", "Messages, acknowledging, channels and on-call"),
    /** reporting-service. */
    REPORTING("Rapport och hälsa", "Statistics and health"),
    /** The gateway itself. */
    GATEWAY("Startsidan och andra gemensamma sidor", "First page and other pages that all share");

    private final String sv;
    private final String en;

    Service(String sv, String en) {
        this.sv = sv;
        this.en = en;
    }

    /** {@return what its pages are about} */
    public Words words() {
        return new Words(sv, en);
    }
}
