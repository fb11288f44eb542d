package zhuqiao.matching.referral;

import zhuqiao.matching.application.ApplicationEntity;

/** A referral with its application, both locked until the transaction ends. */
public record ReferralCase(ApplicationEntity application, ReferralEntity referral) {}
