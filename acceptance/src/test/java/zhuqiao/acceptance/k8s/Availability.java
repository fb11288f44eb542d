package zhuqiao.acceptance.k8s;

import java.util.stream.Stream;

/** A rollout or a drained node takes no answer away from anybody. */
final class Availability {
    private Availability() {}

    static Stream<String> faults(Manifests manifests) {
        return Pod.all(manifests)
                .flatMap(pod -> Stream.concat(
                        manifests
                                        .of(Kind.DISRUPTION_BUDGET)
                                        .anyMatch(
                                                budget -> pod.isSelectedBy(budget.labels("spec.selector.matchLabels")))
                                ? Stream.of()
                                : Stream.of(pod.label() + ": no disruption budget protects it"),
                        pod.deployment()
                                        .text("spec.strategy.rollingUpdate.maxUnavailable")
                                        .filter("0"::equals)
                                        .isPresent()
                                ? Stream.of()
                                : Stream.of(pod.label() + ": a rollout takes pods away before others are ready")));
    }
}
