package se.incidentkedjan.escalation.casework.web;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.escalation.casework.CaseLink;
import se.incidentkedjan.escalation.casework.Moments;
import se.incidentkedjan.escalation.duty.Filing;
import se.incidentkedjan.events.Cause;
import se.incidentkedjan.events.LateReason;
import tools.jackson.databind.node.ObjectNode;

/**
 * Something that someone who works on a case wants done with it, from a form or from a program. Instants are UTC; what is
 * typed in Swedish time has been asked about before it comes here.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "action")
sealed interface CaseCommand {

    /** What is known now: only what has changed (RFC 7396); null for what is not known after all. */
    @JsonTypeName("assess")
    record Assess(
            @Schema(
                    description = "Det som har ändrats, med faktaordlistans namn (RFC 7396). null: inte känt längre",
                    implementation = Object.class)
            @Nullable
            ObjectNode facts,

            @Nullable String reason)
            implements CaseCommand {}

    /** When something was. */
    @JsonTypeName("declare")
    record Declare(
            Moments.@Nullable Kind moment,
            @Nullable Instant at,
            @Nullable String reason) implements CaseCommand {}

    /** The incident concerns another controller too. */
    @JsonTypeName("concern")
    record Concern(@Nullable String controller) implements CaseCommand {}

    /** The incident does not concern a controller after all. */
    @JsonTypeName("concern-no-more")
    record ConcernNoMore(@Nullable String controller) implements CaseCommand {}

    /**
     * Something has been sent; now when it is not told when it was received, and all of it when no stage is told. Why it was late
     * is told in words, and may be told as a code too.
     */
    @JsonTypeName("file")
    record File(
            @Nullable String duty,
            @Nullable String controller,
            Filing.@Nullable Stage stage,
            @Nullable Instant receivedAt,
            @Nullable String receipt,
            @Nullable String lateReason,
            @Nullable LateReason lateBecause)
            implements CaseCommand {}

    /** Someone is to work on it; whoever asks when nobody is named. */
    @JsonTypeName("assign")
    record Assign(@Nullable String to) implements CaseCommand {}

    /** The work begins. */
    @JsonTypeName("start")
    record Start() implements CaseCommand {}

    /** The harm is stopped. */
    @JsonTypeName("resolve")
    record Resolve() implements CaseCommand {}

    /** Everything is done. */
    @JsonTypeName("close")
    record Close() implements CaseCommand {}

    /** There is more to do. */
    @JsonTypeName("reopen")
    record Reopen(@Nullable String reason) implements CaseCommand {}

    /** It was no incident. */
    @JsonTypeName("reject")
    record Reject(@Nullable String reason) implements CaseCommand {}

    /** It is the same as another one, named by id or reference. */
    @JsonTypeName("merge")
    record Merge(@Nullable String into) implements CaseCommand {}

    /** It was not the same after all. */
    @JsonTypeName("unmerge")
    record Unmerge() implements CaseCommand {}

    /** Those that are worked on as it because they are alike are not the same after all. */
    @JsonTypeName("ungroup")
    record Ungroup() implements CaseCommand {}

    /** Something is to be done because of it. */
    @JsonTypeName("add-measure")
    record AddMeasure(
            @Nullable String what,
            @Nullable String owner,
            @Nullable LocalDate due) implements CaseCommand {}

    /** A measure is done. */
    @JsonTypeName("finish-measure")
    record FinishMeasure(int measure) implements CaseCommand {}

    /** A measure is followed up somewhere else. */
    @JsonTypeName("hand-over-measure")
    record HandOverMeasure(int measure, @Nullable String to) implements CaseCommand {}

    /** What lay behind it. */
    @JsonTypeName("explain")
    record Explain(
            @Nullable Cause cause,
            @Nullable String description,
            @Nullable String lessons) implements CaseCommand {}

    /** It has to do with another case, named by id or reference. */
    @JsonTypeName("link")
    record Link(@Nullable String other, CaseLink.@Nullable Kind kind) implements CaseCommand {}

    /** It has nothing to do with another case after all. */
    @JsonTypeName("unlink")
    record Unlink(@Nullable String other) implements CaseCommand {}
}
