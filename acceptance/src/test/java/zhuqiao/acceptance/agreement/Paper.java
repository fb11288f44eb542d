package zhuqiao.acceptance.agreement;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.UUID;

/** The text of an agreement that meets every rule. */
public final class Paper {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Paper() {}

    public static ObjectNode between(String lenderId, String partnerId) {
        try {
            return ((ObjectNode) JSON.readTree("""
                            {
                              "fundingMode": "FULL_FUNDER", "shares": {"partner": "100.00", "lender": "0.00"},
                              "signatory": "HEAD_OFFICE", "signedOn": "2025-12-20",
                              "validFrom": "2026-01-01", "validTo": "2036-01-01",
                              "clauses": {"platformService": "§4", "costRange": "§5", "dutySplit": "§6",
                                "consumerProtection": "§9", "data": "§10", "exit": "§14", "guaranteeService": "§4.2",
                                "approvalFloor": false, "unlicensedGuarantee": false, "collectors": []},
                              "impactAssessment": {"reference": "PIA-1", "sha256": "%s", "on": "2025-12-01"},
                              "terms": {
                                "scenarios": ["BUSINESS"], "borrowerTypes": ["COMPANY"],
                                "regions": {"include": ["33"], "exclude": []},
                                "riskGrades": ["A", "B"], "purposes": ["WORKING_CAPITAL"], "collateral": ["NONE"],
                                "amount": {"min": "10000.00", "max": "1000000.00"}, "termMonths": {"min": 1, "max": 24},
                                "repaymentMethods": ["EQUAL_INSTALMENT"],
                                "pricing": [{"riskGrades": ["A", "B"], "annualRate": "8.40", "charges": []}],
                                "allInApr": {"min": "6.00", "max": "18.00"}, "businessLineCap": "3000000.00",
                                "perBorrowerCap": "1000000.00"},
                              "quota": {"total": "100000000.00", "day": "5000000.00", "revolving": true},
                              "routing": {"priority": 10, "exclusiveWith": []},
                              "service": {"decisionSeconds": 300, "drawdownSeconds": 3600, "offerDays": 30, "freezeDays": 30},
                              "dataChannel": "LICENSED_CREDIT_BUREAU",
                              "settlement": {"feeFromBorrower": false, "fees": []}
                            }
                            """.formatted("ab".repeat(32))))
                    .put("agreementNo", newNumber())
                    .put("lenderId", lenderId)
                    .put("partnerId", partnerId);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static String newNumber() {
        return "T-" + UUID.randomUUID();
    }
}
