package se.incidentkedjan.intake.attachment;

/** How far the search of a file for malicious code has come. */
public sealed interface Scan {

    /** Nothing searches files in this installation, or did not when it came. */
    record NotScanned() implements Scan {}

    /**
     * It waits to be searched, and nobody gets it before.
     *
     * @param failures how often it could not be searched though the scanner answered otherwise
     */
    record Quarantined(int failures) implements Scan {}

    /** Nothing was found. */
    record Clean() implements Scan {}

    /**
     * Malicious code was found.
     *
     * @param signature what the scanner calls it
     */
    record Infected(String signature) implements Scan {}

    /** It cannot be searched, now or later. */
    record Unscannable(Reason reason) implements Scan {}

    /** Why a file cannot be searched. */
    enum Reason {
        /** It is larger than the scanner takes. */
        TOO_LARGE,
        /** The scanner failed on it again and again, and on nothing else. */
        SCANNER_FAILS,
        /** What is stored of it is no longer what was received. */
        DAMAGED
    }
}
