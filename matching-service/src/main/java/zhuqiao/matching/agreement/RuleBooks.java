package zhuqiao.matching.agreement;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import zhuqiao.core.regulation.Regulation;
import zhuqiao.core.regulation.RuleBook;

/** Loads the rules once; a fault in them stops the start. */
@Singleton
public class RuleBooks {
    @Produces
    @Singleton
    RuleBook rules() {
        return Regulation.load();
    }
}
