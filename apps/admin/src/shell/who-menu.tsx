import { admin } from "@atelier/client/react";
import { chooseTheme, chosenTheme, type ThemeChoice } from "@atelier/ui";
import { Kbd, Who } from "@atelier/ui/admin";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Button, Header, Menu, MenuItem, MenuSection, MenuTrigger, Popover, Separator } from "react-aria-components";
import { chooseLocale, languages, locale, t } from "../words/words.ts";
import { forgetRecent } from "./recent.ts";
import { useSession } from "./session.tsx";

const themes: readonly ThemeChoice[] = ["light", "dark", "system"];

/** Who is at work, and what is his own: look, language, keys, leaving. */
export function WhoMenu(props: { initials: string; folded: boolean; onRail: () => void; onKeys: () => void }) {
  const { me } = useSession();
  const queryClient = useQueryClient();
  const [theme, setTheme] = useState(chosenTheme);
  const signOut = admin.account.signOut.useMutation({
    onSuccess: () => {
      queryClient.clear();
      forgetRecent(me.id);
      // A full load: nothing of what was seen stays in memory.
      location.assign("/admin/sign-in");
    },
  });
  function pickTheme(choice: ThemeChoice): void {
    chooseTheme(choice);
    setTheme(choice);
  }
  return (
    <MenuTrigger>
      <Button className="who-open">
        <Who initials={props.initials} name={me.name} does={t(`role.${me.role}`)} end={<Kbd>?</Kbd>} />
        <span className="sr">{t("who.open")}</span>
      </Button>
      <Popover className="popover" placement="top start">
        <Menu className="menu" aria-label={me.name}>
          <MenuItem className="menu-act" onAction={props.onKeys}>
            <span>{t("keys.title")}</span>
            <Kbd>?</Kbd>
          </MenuItem>
          <MenuItem className="menu-act" onAction={props.onRail}>
            <span>{props.folded ? t("rail.unfold") : t("rail.fold")}</span>
            <Kbd>\</Kbd>
          </MenuItem>
          <Separator className="menu-rule" />
          <MenuSection>
            <Header>{t("who.look")}</Header>
            {themes.map((choice) => (
              <MenuItem key={choice} className="menu-act" onAction={() => pickTheme(choice)}>
                <span>{t(`theme.${choice}`)}</span>
                {theme === choice && <span className="three">{t("who.chosen")}</span>}
              </MenuItem>
            ))}
          </MenuSection>
          <Separator className="menu-rule" />
          <MenuSection>
            <Header>{t("who.language")}</Header>
            {[...languages].map(([choice, name]) => (
              <MenuItem key={choice} className="menu-act" onAction={() => chooseLocale(choice)}>
                <span lang={choice}>{name}</span>
                {locale() === choice && <span className="three">{t("who.chosen")}</span>}
              </MenuItem>
            ))}
          </MenuSection>
          <Separator className="menu-rule" />
          <MenuItem className="menu-act" onAction={() => location.assign("/")}>
            <span>{t("who.shop")}</span>
          </MenuItem>
          <MenuItem className="menu-act" onAction={() => signOut.mutate()}>
            <span>{t("who.signOut")}</span>
          </MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
