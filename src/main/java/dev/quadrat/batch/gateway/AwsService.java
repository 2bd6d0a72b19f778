package dev.quadrat.batch.gateway;

import dev.quadrat.storage.s3.AwsProfile;

import software.amazon.awssdk.core.exception.AbortedException;

import java.util.function.Supplier;

/**
 * Makes calls of the SDK.
 *
 * @param title as people call the service
 * @param profile on whose behalf
 */
record AwsService(String title, AwsProfile profile) {
    /**
     * @param name of the call, as {@code SubmitJob of quadrat-…}
     */
    <T> T call(String name, Supplier<T> call) throws GatewayException, InterruptedException {
        try {
            return call.get();
        } catch (AbortedException e) {
            InterruptedException interrupted = new InterruptedException(name);
            interrupted.initCause(e);
            throw interrupted;
        } catch (RuntimeException e) {
            throw AwsRefusal.of(this, name, e);
        }
    }
}
