package se.incidentkedjan.systemtests.chain;

/** Reports as employees make them, in the form of the API. */
public final class Reports {

    /** Words that must never be seen outside incident-intake. */
    public static final String SECRET = "HEMLIGORD-7f3a";

    private Reports() {}

    /** A letter about someone's health went to the wrong person. */
    public static String aMisdirectedLetter() {
        return """
                {"description": "%1$s: brevet gick till fel person",
                 "reporter": {"name": "%1$s Exempelsson", "email": "anstalld@kommun.example"},
                 "facts": {"category": "MISDIRECTED", "securityClassified": "NO", "unit": "socialforvaltningen",
                           "personalData": {"involved": "YES", "kinds": ["HEALTH"],
                                            "subjects": {"count": 1, "precision": "EXACT"},
                                            "recipients": "ONE_KNOWN"}}}""".formatted(SECRET);
    }

    /** A system is down; nothing else is known. */
    public static String aSystemThatIsDown() {
        return """
                {"facts": {"category": "OUTAGE", "securityClassified": "NO", "personalData": {"involved": "NO"}}}""";
    }

    /** A critical system has been down so long that cybersäkerhetslagen asks for a report. */
    public static String anOutageOfACriticalSystem() {
        return """
                {"facts": {"category": "OUTAGE", "securityClassified": "NO", "unit": "kommunledningskontoret", "ongoing": "YES",
                           "aspects": ["AVAILABILITY"], "personalData": {"involved": "NO"},
                           "operations": {"sectors": ["MUNICIPAL_ADMINISTRATION"], "criticalSystem": "YES",
                                          "activityLimitedHours": 6}}}""";
    }

    /** A file about pupils went astray, in a system that the school answers for. */
    public static String aLostFileOfTheSchool() {
        return """
                {"description": "%1$s: en klasslista ligger öppet",
                 "facts": {"category": "MISDIRECTED", "securityClassified": "NO", "unit": "barn-och-utbildningsforvaltningen",
                           "system": "larplattform", "personalData": {"involved": "YES"}}}""".formatted(SECRET);
    }

    /** Something of which only one person may hear more. */
    public static String somethingThatConcernsSecurity() {
        return """
                {"facts": {"category": "UNKNOWN", "securityClassified": "YES", "unit": "va-avdelningen"}}""";
    }

    /** Many people's health is open to someone, in a system whose loss cybersäkerhetslagen asks to be told of. */
    public static String whatBothAuthoritiesMustKnow() {
        return """
                {"description": "%1$s: listan gick till fel person",
                 "reporter": {"name": "%1$s Exempelsson", "email": "anstalld@kommun.example"},
                 "facts": {"category": "MISDIRECTED", "securityClassified": "NO", "unit": "socialforvaltningen",
                           "system": "verksamhetssystem-socialtjanst", "ongoing": "YES",
                           "aspects": ["CONFIDENTIALITY", "AVAILABILITY"],
                           "personalData": {"involved": "YES", "kinds": ["HEALTH"],
                                            "subjects": {"count": 40, "precision": "APPROXIMATE"},
                                            "recipients": "ONE_KNOWN"},
                           "operations": {"sectors": ["MUNICIPAL_ADMINISTRATION"], "criticalSystem": "YES",
                                          "activityLimitedHours": 6}}}""".formatted(SECRET);
    }

    /** The least that can be reported. */
    public static String nearlyNothing() {
        return """
                {"facts": {"category": "UNKNOWN"}}""";
    }
}
