package dev.quadrat.batch.supervisor;

import dev.quadrat.run.LiveProcess;
import dev.quadrat.run.RunDirectory;
import dev.quadrat.storage.s3.AwsProfile;

import java.io.IOException;

/** Starts what follows a run. */
public interface SupervisorStart {
    /** Returns at once; it goes on when whoever started it has ended. */
    LiveProcess start(RunDirectory run, AwsProfile profile) throws IOException;
}
