package zhuqiao.bench.country;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import zhuqiao.core.counterparty.CounterpartyStatus;
import zhuqiao.core.counterparty.Evidence;
import zhuqiao.core.counterparty.Licence;
import zhuqiao.core.counterparty.LicenceKind;
import zhuqiao.core.counterparty.Partner;
import zhuqiao.core.counterparty.PartnerKind;
import zhuqiao.core.value.Region;

/** A thousand funders: 40 banks of the whole country, half of them without branches, 30 consumer-finance companies, local banks. */
record Partners(List<Partner> national, List<Partner> consumerFinance, List<Partner> local) {
    private static final int NATIONAL = 40;
    private static final int CONSUMER_FINANCE = 30;
    private static final int LOCAL = 930;
    static final Evidence EVIDENCE = new Evidence("公示页", "https://example.cn/list", "0".repeat(64));

    static Partners draw(Dice dice) {
        List<Partner> national = new ArrayList<>();
        List<Partner> consumerFinance = new ArrayList<>();
        List<Partner> local = new ArrayList<>();
        for (int i = 0; i < NATIONAL; i++) {
            national.add(partner(i, PartnerKind.BANK, null, i % 2 == 0, i % 3 == 0));
        }
        for (int i = 0; i < CONSUMER_FINANCE; i++) {
            consumerFinance.add(partner(NATIONAL + i, PartnerKind.CONSUMER_FINANCE, null, false, false));
        }
        List<Province> homes = Province.spread(LOCAL);
        for (int i = 0; i < LOCAL; i++) {
            Province home = homes.get(i);
            Region area = dice.percent(60) ? home.region() : new Region(dice.one(home.cities()));
            local.add(partner(NATIONAL + CONSUMER_FINANCE + i, PartnerKind.BANK, area, false, i % 10 == 0));
        }
        return new Partners(List.copyOf(national), List.copyOf(consumerFinance), List.copyOf(local));
    }

    List<Partner> localOf(Region province) {
        return local.stream()
                .filter(bank -> bank.homeRegion() != null && province.contains(bank.homeRegion()))
                .toList();
    }

    List<Partner> all() {
        List<Partner> all = new ArrayList<>(national);
        all.addAll(consumerFinance);
        all.addAll(local);
        return all;
    }

    private static Partner partner(
            int number, PartnerKind kind, @Nullable Region home, boolean online, boolean largeConsumptionLine) {
        String name = "资金方%04d(虚构)".formatted(number);
        LicenceKind licence = kind == PartnerKind.BANK ? LicenceKind.BANKING : LicenceKind.CONSUMER_FINANCE;
        return new Partner(
                Ids.id('2', number),
                name,
                Ids.uscc(Ids.PARTNERS_FROM + number),
                CounterpartyStatus.ACTIVE,
                kind,
                home != null,
                home,
                online,
                online ? EVIDENCE : null,
                largeConsumptionLine,
                List.of(new Licence(
                        licence, "YH-%04d".formatted(number), name, null, List.of(), Days.LONG_AGO, null, null)),
                null);
    }
}
