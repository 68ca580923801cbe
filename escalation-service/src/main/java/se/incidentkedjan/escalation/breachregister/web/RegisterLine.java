package se.incidentkedjan.escalation.breachregister.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of a register in words.
 *
 * @param incident the id of the case
 * @param reference what people call it
 * @param diaryNumber what the diarium calls it; absent when nobody has told
 * @param controller the nämnd or styrelse
 * @param status how far the handling has come
 * @param occurredFrom when it began, UTC; absent when unknown
 * @param occurredTo when it ended, UTC; absent when unknown or going on
 * @param discoveredAt when it was noticed, UTC; absent when unknown
 * @param awareAt when the municipality became aware, UTC
 * @param what what happened
 * @param kinds kinds of personal data
 * @param groups whose
 * @param persons how many; absent when unknown
 * @param precision how sure the number is
 * @param aspects what was hurt
 * @param availability whether data was out of reach or lost
 * @param misuse whether it was misused
 * @param risk the advice on risk
 * @param authority whether the authority was told
 * @param people whether the people concerned were told
 * @param cause what lay behind it; absent until someone has told
 * @param causeWords the same as a handler wrote it
 * @param measures how many measures there are, and how many are open
 * @param measureWords the same as handlers wrote them
 * @param absorbed other cases that are worked on in this one
 */
record RegisterLine(
        String incident,
        String reference,
        @Nullable String diaryNumber,
        String controller,
        String status,
        @Nullable Instant occurredFrom,
        @Nullable Instant occurredTo,
        @Nullable Instant discoveredAt,
        Instant awareAt,
        String what,
        List<String> kinds,
        List<String> groups,
        @Nullable Long persons,
        String precision,
        List<String> aspects,
        String availability,
        String misuse,
        String risk,
        Answer authority,
        Answer people,
        @Nullable String cause,
        @Nullable String causeWords,
        String measures,
        @Nullable String measureWords,
        List<String> absorbed) {

    /**
     * Whether someone was told, and if not why.
     *
     * @param text the answer
     * @param at when it was received there, UTC; absent unless it was
     * @param receipt what came back
     * @param lateReason why it was late
     * @param why why it was not done
     * @param decider who decided that
     * @param advice what the dataskyddsombud advised
     */
    record Answer(
            String text,
            @Nullable Instant at,
            @Nullable String receipt,
            @Nullable String lateReason,
            @Nullable String why,
            @Nullable String decider,
            @Nullable String advice) {

        Answer(String text) {
            this(text, null, null, null, null, null, null);
        }

        Answer because(@Nullable String reason) {
            return new Answer(text, at, receipt, lateReason, reason, decider, advice);
        }
    }
}
