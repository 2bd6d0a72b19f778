package dev.quadrat.batch;

import dev.quadrat.batch.gateway.BatchGateway;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;

/** Stands between a supervisor and Batch. */
final class Between {
    /** What nothing catches: the process is gone. */
    static final class Killed extends Error {
        private static final long serialVersionUID = 1;
    }

    /** What happens then. */
    interface Deed {
        void happens() throws Exception;
    }

    private Between() {}

    static BatchGateway before(BatchGateway gateway, String method, Deed deed) {
        return with(gateway, method, deed, () -> {});
    }

    static BatchGateway after(BatchGateway gateway, String method, Deed deed) {
        return with(gateway, method, () -> {}, deed);
    }

    private static BatchGateway with(BatchGateway gateway, String name, Deed before, Deed after) {
        return (BatchGateway)
                Proxy.newProxyInstance(
                        BatchGateway.class.getClassLoader(),
                        new Class<?>[] {BatchGateway.class},
                        (_, method, arguments) -> {
                            boolean isIt = method.getName().equals(name);
                            if (isIt) {
                                before.happens();
                            }
                            Object answer;
                            try {
                                answer = method.invoke(gateway, arguments);
                            } catch (InvocationTargetException e) {
                                throw e.getCause();
                            }
                            if (isIt) {
                                after.happens();
                            }
                            return answer;
                        });
    }
}
