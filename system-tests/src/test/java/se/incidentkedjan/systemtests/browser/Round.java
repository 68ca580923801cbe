package se.incidentkedjan.systemtests.browser;

/** The tours of the tests through the pages. Each is made by one test, and writes down what that test has looked at. */
enum Round {
    /** The form of whoever reports, in every state and both languages. */
    FORM,
    /** What a reporter sees afterwards: the receipt, how it goes, questions and files. */
    FOLLOW_UP,
    /** What comes in besides reports: mails that a person must look at, and an older register. */
    INTAKE_DESK,
    /** The pages of a case. */
    CASE,
    /** Drafts, decision sheets and registers. */
    PAPERS,
    /** Who is on call, how the chain and the channels are, and the templates of letters. */
    ON_CALL,
    /** Lists of cases, rules and disposal. */
    LISTS,
    /** What is shown when something cannot be done. */
    REFUSALS,
    /** Reports to kommunstyrelsen: from the figures to what anybody may read and compare with. */
    REPORTS,
    /** All messages of a case. */
    MESSAGES,
    /** Where the links of messages lead. */
    LINKS,
    /** The accessibility statement itself. */
    STATEMENT,
    /** The pages of the frame and one of each service, looked at briefly. */
    SITE
}
