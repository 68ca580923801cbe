package se.incidentkedjan.webkit;

import org.jspecify.annotations.Nullable;

/**
 * A question for a point in time: a date and a time of day as two text inputs, read by {@link SwedishTimeInput}.
 *
 * @param name stem of the two form parameters, {@code <name>Date} and {@code <name>Time}
 * @param legend the question, in Swedish
 * @param hint a sentence of help below the question
 * @param date what stands in the date input
 * @param time what stands in the time input
 * @param error what is wrong and how to mend it
 * @param wrongPart which input the error is about
 */
public record MomentField(
        String name,
        String legend,
        @Nullable String hint,
        String date,
        String time,
        @Nullable String error,
        TimeReading.@Nullable Part wrongPart) {

    /** {@return an empty question} */
    public static MomentField of(String name, String legend) {
        return new MomentField(name, legend, null, "", "", null, null);
    }

    /** {@return this with a sentence of help} */
    public MomentField withHint(@Nullable String newHint) {
        return new MomentField(name, legend, newHint, date, time, error, wrongPart);
    }

    /** {@return this with what was typed} */
    public MomentField withValue(@Nullable String newDate, @Nullable String newTime) {
        return new MomentField(
                name, legend, hint, newDate == null ? "" : newDate, newTime == null ? "" : newTime, error, wrongPart);
    }

    /** {@return this with what is wrong in one of the two inputs} */
    public MomentField withError(TimeReading.Part part, String newError) {
        return new MomentField(name, legend, hint, date, time, newError, part);
    }

    /** {@return the id and form parameter of the date} */
    public String dateName() {
        return name + "Date";
    }

    /** {@return the id and form parameter of the time of day} */
    public String timeName() {
        return name + "Time";
    }

    /** {@return the id that the error summary leads to} */
    public String errorTarget() {
        return wrongPart == TimeReading.Part.TIME ? timeName() : dateName();
    }

    /** {@return whether the date input is marked as wrong} */
    public boolean dateWrong() {
        return error != null && wrongPart != TimeReading.Part.TIME;
    }

    /** {@return whether the time input is marked as wrong} */
    public boolean timeWrong() {
        return error != null && wrongPart == TimeReading.Part.TIME;
    }

    /** {@return the ids of hint and error for aria-describedby, or null when there is neither} */
    public @Nullable String describedBy() {
        return Described.by(name, hint, error);
    }
}
