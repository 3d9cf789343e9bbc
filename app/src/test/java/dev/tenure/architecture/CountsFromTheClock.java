package dev.tenure.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import java.time.Duration;
import org.axonframework.deadline.DeadlineManager;

/** A deadline set to so much later than now: of a story that lags, or is told anew, it is late. */
final class CountsFromTheClock extends DescribedPredicate<JavaMethodCall> {
    CountsFromTheClock() {
        super("a deadline is counted from the clock");
    }

    @Override
    public boolean test(JavaMethodCall call) {
        return call.getTarget().getOwner().isAssignableTo(DeadlineManager.class)
                && call.getTarget().getName().equals("schedule")
                && call.getTarget().getRawParameterTypes().get(0).isEquivalentTo(Duration.class);
    }
}
