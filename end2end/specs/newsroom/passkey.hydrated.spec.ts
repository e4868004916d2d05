// A device's passkey is the second step of a login; codes on paper are there for the day on which it is lost.
import type { Page } from "@playwright/test";
import { expect, test, visit } from "../../fixtures";
import { Login, comeIn } from "../../newsroom/login";
import { Menu, OwnAccount } from "../../newsroom/places";

/** Gives the browser a device that holds passkeys and whose owner always agrees. */
async function plugIn(page: Page) {
  const client = await page.context().newCDPSession(page);
  await client.send("WebAuthn.enable");
  await client.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
}

test.describe("a second step", () => {
  test.use({ expectedErrors: /status of 409/ });

  test("a passkey completes a login, and so does each code on paper once", async ({ page, hire }) => {
    await plugIn(page);
    const lan = await hire("writer");
    await comeIn(page, lan);
    const own = new OwnAccount(page);
    await own.open();
    await own.takePasskey("Máy của cơ quan");
    await expect(own.passkeys).toHaveText(/^Máy của cơ quan, thêm ngày/);
    const paper = await own.recoveryCodes.allInnerTexts();
    expect(paper.length).toBe(10);

    const login = new Login(page);
    const dashboard = page.getByRole("heading", { level: 1, name: "Bàn làm việc" });
    await new Menu(page).leave();
    await visit(page, "/dang-nhap");
    await login.logIn(lan);
    await login.passkey.click();
    await expect(dashboard).toBeVisible();

    await new Menu(page).leave();
    await visit(page, "/dang-nhap");
    await login.logIn(lan);
    await login.confirm(paper[0] ?? "");
    await expect(dashboard).toBeVisible();

    await new Menu(page).leave();
    await visit(page, "/dang-nhap");
    await login.logIn(lan);
    await login.confirm(paper[0] ?? "");
    await expect(login.message).toContainText("Mã không đúng");
  });
});
