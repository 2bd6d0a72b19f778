package dev.quadrat.workbench;

import dev.quadrat.dag.Plan;
import dev.quadrat.dag.PlanDifference;

/** The plan as it is now, and what is different in it from one that was shown. */
public record Replanned(Plan plan, PlanDifference difference) {}
