package se.incidentkedjan.kit.tracing;

import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.incidentkedjan.events.EventEnvelope;

/** Carries a trace across Kafka in the {@code traceparent} header (W3C Trace Context). */
public final class EventTracing {

    private final Tracer tracer;
    private final Propagator propagator;

    /** Tracing by this tracer; a tracer that does nothing is fine. */
    public EventTracing(Tracer tracer, Propagator propagator) {
        this.tracer = tracer;
        this.propagator = propagator;
    }

    /** The trace context we are in, in its W3C form; absent when there is none. */
    public @Nullable String current() {
        var context = tracer.currentTraceContext().context();
        if (context == null || context.traceId().isEmpty()) {
            return null;
        }
        return "00-" + context.traceId() + "-" + context.spanId()
                + (Boolean.FALSE.equals(context.sampled()) ? "-00" : "-01");
    }

    /** Handles an event as a part of the trace it came in. */
    public void within(EventEnvelope envelope, Runnable handling) {
        within(envelope.traceparent(), "hear " + envelope.type().wireName(), handling);
    }

    /**
     * Does something as a part of a trace.
     *
     * @param traceparent the W3C form of the trace context; a new trace begins when it is absent
     * @param name what is done, for the reader of the trace
     */
    public void within(@Nullable String traceparent, String name, Runnable work) {
        var carrier = traceparent == null ? Map.<String, String>of() : Map.of("traceparent", traceparent);
        var span = propagator.extract(carrier, Map::get).name(name).start();
        try (var scope = tracer.withSpan(span)) {
            work.run();
        } catch (RuntimeException e) {
            span.error(e);
            throw e;
        } finally {
            span.end();
        }
    }
}
