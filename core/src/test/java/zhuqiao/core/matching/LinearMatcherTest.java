package zhuqiao.core.matching;

import zhuqiao.core.regulation.RuleBook;

class LinearMatcherTest extends MatcherContract {
    @Override
    Matcher matcher(RuleBook rules, Market market) {
        return new LinearMatcher(rules, market);
    }
}
