package se.incidentkedjan.rules;

/** Whether something holds; what nobody has told makes it unknown. */
enum Truth {
    FALSE,
    TRUE,
    UNKNOWN;

    static Truth of(boolean holds) {
        return holds ? TRUE : FALSE;
    }

    Truth not() {
        return switch (this) {
            case FALSE -> TRUE;
            case TRUE -> FALSE;
            case UNKNOWN -> UNKNOWN;
        };
    }
}
