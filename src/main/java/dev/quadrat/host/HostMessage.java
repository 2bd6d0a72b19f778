package dev.quadrat.host;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

import dev.quadrat.dag.CommandDefinition;
import dev.quadrat.dag.Problem;

import java.util.List;

/** What the child tells, a line each. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "tell")
@JsonSubTypes({
    @JsonSubTypes.Type(HostMessage.ClassPathFound.class),
    @JsonSubTypes.Type(HostMessage.MethodFound.class),
    @JsonSubTypes.Type(HostMessage.Calling.class),
    @JsonSubTypes.Type(HostMessage.CommandDerived.class),
    @JsonSubTypes.Type(HostMessage.ProblemFound.class),
    @JsonSubTypes.Type(HostMessage.ExitCalled.class),
    @JsonSubTypes.Type(HostMessage.Finished.class)
})
sealed interface HostMessage {
    /** The jars and what their manifests name. */
    record ClassPathFound(List<String> jars) implements HostMessage {}

    /** A method, when all is known of it. */
    record MethodFound(ExperimentMethod method) implements HostMessage {}

    /** Author code is about to be called: the place to name if it never comes back. */
    record Calling(String what) implements HostMessage {}

    record CommandDerived(CommandDefinition definition) implements HostMessage {}

    record ProblemFound(Problem problem) implements HostMessage {}

    /** Author code ends the process. */
    record ExitCalled(String where) implements HostMessage {}

    /** All has been told. */
    record Finished() implements HostMessage {}
}
