package se.incidentkedjan.localstack.signin;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The pages of the sign-in server itself. */
@Controller
class SignInPages {

    private final SignInSettings settings;

    SignInPages(SignInSettings settings) {
        this.settings = settings;
    }

    /** The same words whether the name or the password was wrong. */
    @GetMapping("/login")
    String signIn(
            @RequestParam(name = "error", required = false) @Nullable String error,
            @RequestParam(name = "utloggad", required = false) @Nullable String signedOut,
            Model model) {
        model.addAttribute("isWrong", error != null);
        model.addAttribute("isSignedOut", signedOut != null);
        model.addAttribute("site", settings.publicUrl());
        return "sign-in/login";
    }

    @GetMapping("/")
    String account(Authentication someone, Model model) {
        model.addAttribute("name", someone.getName());
        model.addAttribute("site", settings.publicUrl());
        return "sign-in/account";
    }
}
