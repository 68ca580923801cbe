package se.incidentkedjan.kit.access;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells which addresses a service has and what each does, so that the matrix can be tried on all of them. */
@RestController
final class EndpointsController {

    private final Decisions decisions;

    EndpointsController(Decisions decisions) {
        this.decisions = decisions;
    }

    @Requires(Action.ACCESS_DESCRIBE)
    @GetMapping("/internal/endpoints")
    List<Decisions.Endpoint> endpoints() {
        return decisions.all();
    }
}
