package org.shuzha.catalogue;

import org.shuzha.identity.Directory;
import org.shuzha.shared.Actor;
import org.shuzha.shared.Cursor;
import org.shuzha.shared.Likes;
import org.shuzha.shared.OpenTo;
import org.shuzha.shared.OpenTo.Audience;
import org.shuzha.shared.OpenTo.Scope;
import org.shuzha.shared.Page;
import org.shuzha.shared.Problem;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The catalogue of one's own organisation. */
@RestController
@RequestMapping("/api/assets")
class AssetController {

    private final Assets assets;
    private final Directory directory;

    AssetController(Assets assets, Directory directory) {
        this.assets = assets;
        this.directory = directory;
    }

    @GetMapping
    @OpenTo(value = Audience.SIGNED_IN, token = Scope.READ_CATALOGUE)
    Page<Asset> list(
            Actor actor,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) Integer level,
            @RequestParam(required = false) String department,
            @RequestParam(required = false) String cursor) {
        return assets.page(new AssetQuery(
                directory.organisationOf(actor.personId()),
                q.isBlank() ? null : Likes.containing(q),
                level,
                department == null || department.isEmpty() ? null : department,
                Cursor.decode(cursor),
                Page.SIZE + 1));
    }

    @GetMapping("/{id}")
    @OpenTo(value = Audience.SIGNED_IN, token = Scope.READ_CATALOGUE)
    Asset one(Actor actor, @PathVariable String id) {
        return assets.one(directory.organisationOf(actor.personId()), id).orElseThrow(() -> Problem.notFound("asset"));
    }
}
