package dev.quadrat.dag;

public record PlannedCommand(Command command, PlanState state, boolean runs, Reason reason) {
    public String id() {
        return command.id();
    }
}
