package zhuqiao.sandbox.loans;

import com.fasterxml.jackson.databind.node.ObjectNode;
import zhuqiao.core.value.Region;

/** What an application of a person says beside the common fields. */
final class ConsumerForm {
    private static final int MERCHANTS = 50;
    private static final int FIRST_MERCHANT_SERIAL = 80_000;

    private ConsumerForm() {}

    static void fill(ObjectNode body, ConsumerLoan loan) {
        Serial serial = loan.serial();
        body.put("repaymentMethod", "EQUAL_INSTALMENT").put("collateral", "NONE");
        body.putObject("borrower")
                .put("type", "INDIVIDUAL")
                .put("name", serial.personName())
                .put(
                        "idNumber",
                        serial.idNumber(loan.region(), loan.birthYear()).number())
                .put("mobile", serial.mobile())
                .put("monthlyIncome", loan.monthlyIncome().toString())
                .put("student", false);
        int merchant = loan.row() % MERCHANTS;
        ObjectNode consumption = body.putObject("consumption")
                .put("orderNo", "DD-%05d".formatted(loan.row()))
                .put("orderAmount", loan.amount().toString())
                .put("goods", goods(loan));
        consumption
                .putObject("merchant")
                .put("name", "商户%02d号(虚构)".formatted(merchant + 1))
                .put(
                        "uscc",
                        new Serial(FIRST_MERCHANT_SERIAL + merchant)
                                .uscc(new Region("440305"))
                                .code());
    }

    private static String goods(ConsumerLoan loan) {
        return switch (loan.purpose()) {
            case HOME_IMPROVEMENT -> "装修";
            case MEDICAL -> "医疗服务";
            case TRAVEL -> "旅行";
            case CAR -> "汽车用品";
            case MAJOR_PURCHASE -> "家电";
            default -> "其他消费";
        };
    }
}
