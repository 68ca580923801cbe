package se.incidentkedjan.escalation.drafts;

import org.jspecify.annotations.Nullable;

/** What stands in a field of a draft. */
public sealed interface Content {

    /**
     * What the case knows.
     *
     * @param text as it is copied
     * @param code what the EDPB's template calls it; absent when it has no list
     */
    record Filled(String text, @Nullable String code) implements Content {
        Filled(String text) {
            this(text, null);
        }
    }

    /**
     * Something is missing.
     *
     * @param missing what, and why it matters, in Swedish
     * @param place where it is told
     * @param proposal a sentence to start from, made of what is known; absent when there is none
     */
    record Gap(String missing, Place place, @Nullable String proposal) implements Content {}

    /** Nothing needs to stand there, and this is why. */
    record NotNeeded(String why) implements Content {}
}
