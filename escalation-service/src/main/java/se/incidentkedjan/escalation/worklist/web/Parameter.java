package se.incidentkedjan.escalation.worklist.web;

/** What can be told of the list in an address: in Swedish on pages, in English to the API. The values are the same codes. */
enum Parameter {
    VIEW("vy", "view"),
    STATUS("status", "status"),
    SEVERITY("allvar", "severity"),
    RISK("risk", "privacyRisk"),
    CATEGORY("kategori", "category"),
    SYSTEM("system", "system"),
    UNIT("enhet", "unit"),
    UNDER("enheterunder", "unitsUnder"),
    BOARD("namnd", "controller"),
    CALLED("roll", "role"),
    DUTY("skyldighet", "duty"),
    DUTY_STATUS("skyldighetsstatus", "dutyStatus"),
    ASSIGNED("handlagger", "assigned"),
    FROM("fran", "reportedFrom"),
    TO("till", "reportedTo"),
    OVERDUE("forsenade", "overdue"),
    WITHIN("inom", "dueWithinHours"),
    SECURITY("sakerhetsskydd", "securityClassified"),
    MEASURES("atgarder", "openMeasures"),
    WAVE("vag", "wave"),
    DRILLS("ovningar", "drills"),
    SEARCH("sok", "q");

    /** Who reads the address. */
    enum Language {
        /** A person. */
        SWEDISH,
        /** A program. */
        ENGLISH
    }

    private final String swedish;
    private final String english;

    Parameter(String swedish, String english) {
        this.swedish = swedish;
        this.english = english;
    }

    String in(Language language) {
        return switch (language) {
            case SWEDISH -> swedish;
            case ENGLISH -> english;
        };
    }
}
