package dev.tenure.app.start;

import dev.tenure.app.roles.ConditionalOnRole;
import dev.tenure.app.roles.ProcessRole;
import dev.tenure.app.settings.TenureSettings;
import dev.tenure.command.account.TryLimits;
import dev.tenure.command.application.OdsRegister;
import dev.tenure.command.application.web.OfferedProviders;
import dev.tenure.command.dispatch.assumed.CacheSettings;
import dev.tenure.command.messages.delivery.Adapters;
import dev.tenure.command.messages.delivery.DeliverySettings;
import dev.tenure.command.messages.web.NotifyReceiptResource.ReceiptToken;
import dev.tenure.command.ods.OdsSites;
import dev.tenure.command.process.StorySettings;
import dev.tenure.command.upload.UploadSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the command side asks of the assembly. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnRole(ProcessRole.COMMAND)
public class CommandSideNeeds {
    @Bean
    OdsRegister odsRegister(OdsSites sites) {
        return code -> sites.find(code).standing();
    }

    @Bean
    OfferedProviders offeredProviders(OdsSites sites) {
        return code -> sites.find(code).site().map(site -> new OfferedProviders.Provider(site.name(), site.town()));
    }

    @Bean
    UploadSettings uploadSettings(TenureSettings settings) {
        return new UploadSettings(settings.uploads().keepRows());
    }

    @Bean
    CacheSettings cacheSettings(TenureSettings settings) {
        return new CacheSettings(settings.cache().aggregates());
    }

    @Bean
    StorySettings storySettings(TenureSettings settings) {
        return new StorySettings(
                settings.stories().deadlinesAtOnce(), settings.stories().commandsAtOnce());
    }

    @Bean
    TryLimits tryLimits(TenureSettings settings) {
        return settings.tries().limits();
    }

    @Bean
    Adapters messageAdapters(TenureSettings settings) {
        return MessageAdapters.judged(settings.messages());
    }

    @Bean
    DeliverySettings deliverySettings(TenureSettings settings) {
        return MessageAdapters.delivery(settings.messages());
    }

    @Bean
    ReceiptToken receiptToken(TenureSettings settings) {
        return new ReceiptToken(settings.messages().govUkNotify().callbackToken());
    }
}
