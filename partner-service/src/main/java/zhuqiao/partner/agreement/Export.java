package zhuqiao.partner.agreement;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import zhuqiao.partner.sheet.AgreementSheet;
import zhuqiao.partner.sheet.SheetWriter;
import zhuqiao.platform.json.Json;
import zhuqiao.platform.paging.PageRequest;

/** Agreements as a CSV file, page after page as the reader takes them: however many, only one page is in memory. */
@ApplicationScoped
class Export {
    private final Pages pages;

    Export(Pages pages) {
        this.pages = pages;
    }

    Multi<byte[]> of(Search search) {
        Multi<byte[]> header =
                Multi.createFrom().item(bytes(SheetWriter.MARK + SheetWriter.line(AgreementSheet.header())));
        Multi<byte[]> rows = Multi.createBy()
                .repeating()
                .uni(Cursor::new, cursor -> pages.next(search, cursor))
                .whilst(page -> page.size() == PageRequest.MAX_LIMIT)
                .filter(page -> !page.isEmpty())
                .map(page -> bytes(page.stream().map(Export::line).collect(Collectors.joining())));
        return Multi.createBy().concatenating().streams(header, rows);
    }

    /** How far the file has come. */
    static final class Cursor {
        private @Nullable String after;
    }

    /** Reads each page in a session of its own, so that a slow reader keeps no connection. */
    @ApplicationScoped
    static class Pages {
        private final VersionRepository versions;

        Pages(VersionRepository versions) {
            this.versions = versions;
        }

        @WithSession
        Uni<List<VersionRow>> next(Search search, Cursor cursor) {
            return versions.page(search, new PageRequest(PageRequest.MAX_LIMIT, cursor.after))
                    .map(rows -> rows.subList(0, Math.min(rows.size(), PageRequest.MAX_LIMIT)))
                    .invoke(rows -> {
                        if (!rows.isEmpty()) {
                            cursor.after = rows.getLast().agreementId();
                        }
                    });
        }
    }

    private static String line(VersionRow version) {
        return SheetWriter.line(AgreementSheet.row(
                version.agreementId(), version.number(), version.status().name(), Json.tree(version.content())));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
