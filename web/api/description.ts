// Made of the description of the API by src/server/description-types.test.ts: change the routes, not this file.
export interface paths {
    "/about": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What this service is and what it runs with
         * @description Of the process that answers. No secret, address or path is among it. For administrators.
         */
        get: operations["describeService"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/agreements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List agreements
         * @description For who may read agreements.
         */
        get: operations["listAgreements"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/agreements/{agreement}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Look up an agreement
         * @description For who may read agreements.
         */
        get: operations["findAgreement"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change the title, the team or the deal of an agreement
         * @description What is left out stays. A deal takes the place of the one before; ask for an analysis to have it applied. With If-Match, only what is as you read it is changed. For who may upload agreements.
         */
        patch: operations["changeAgreement"];
        trace?: never;
    };
    "/agreements/{agreement}/deal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What was said of the deal of an agreement
         * @description What is left out, the paper answers. Its ETag is what answerQuestions takes as If-Match. For who may read agreements.
         */
        get: operations["readDeal"];
        /**
         * Say what the deal of an agreement is, and have its newest draft held to it
         * @description In the place of all that was said of it before; what is left out, the paper answers. With If-Match, only where the deal is as you read it. For who may upload agreements.
         */
        put: operations["answerQuestions"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/agreements/{agreement}/diff": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What changed from one draft to another
         * @description Both are held against the same law under the deal of the agreement. For who may read agreements.
         */
        get: operations["compareVersions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/agreements/{agreement}/diff/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Take the comparison of two drafts away
         * @description For who may take reports and files away.
         */
        get: operations["exportDiff"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/agreements/{agreement}/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Take the report of an agreement away
         * @description The newest report, with what was decided about its findings. For who may take reports and files away.
         */
        get: operations["exportReport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/agreements/{agreement}/findings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The newest report of an agreement, with decisions, its route and what to ask for
         * @description For who may read agreements.
         */
        get: operations["readFindings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/agreements/{agreement}/handovers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who had the review of an agreement
         * @description For who may read agreements.
         */
        get: operations["listHandovers"];
        put?: never;
        /**
         * Hand the review of an agreement over, with a note
         * @description To legal, by procurement of what it brought and by who decides; back to procurement, by who decides. For everybody who is signed in.
         */
        post: operations["handOver"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/agreements/{agreement}/redline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Take the draft away as it was brought, with what is asked for in it
         * @description A Word file with tracked changes and comments, by whoever takes it, under the day of the deal. Only of a draft that was brought as DOCX. For who may take reports and files away.
         */
        get: operations["exportRedline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/agreements/{agreement}/rulings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What was said of the findings of an agreement
         * @description For who may read agreements.
         */
        get: operations["listRulings"];
        put?: never;
        /**
         * Say something of a finding
         * @description Accept its risk until a day, call it a false alarm or fixed, have it negotiated, comment on it, hand it to somebody, or withdraw what was said before. It stays in the history. To comment and to hand on needs no more than to upload; all else is for who decides. For everybody who is signed in.
         */
        post: operations["rule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/agreements/{agreement}/ticks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What was noted of the asks of an agreement
         * @description For who may read agreements.
         */
        get: operations["listTicks"];
        put?: never;
        /**
         * Note what became of an ask
         * @description That it was asked for, that the other side agreed or refused, or, "cleared", none of these. It stays in the history, and stands for the next draft too. For procurement of what it brought, and for who decides. For everybody who is signed in.
         */
        post: operations["tick"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/agreements/{agreement}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the drafts of an agreement
         * @description For who may read agreements.
         */
        get: operations["listVersions"];
        put?: never;
        /**
         * Upload another draft of an agreement
         * @description One file, which is an agreement itself. Its analysis is queued, with the deal of the agreement. For who may upload agreements.
         */
        post: operations["addVersion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/analyses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Hold agreements against the law again, by the house policy in force
         * @description The newest draft of each agreement in sight whose newest analysis is by another version of the house policy, under the deal of the agreement. One page of agreements at a time: ask again with "after" until there is no next. For who may decide about findings.
         */
        post: operations["askAnalyses"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/analyses/{analysis}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How an analysis stands
         * @description For who may read agreements.
         */
        get: operations["findAnalysis"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/analyses/{analysis}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Follow an analysis
         * @description An event "analysis" at once and whenever its state changes; the stream ends when it is done or has failed. For who may read agreements.
         */
        get: operations["followAnalysis"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/clocks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who must tell whom within how long
         * @description For everybody who is signed in.
         */
        get: operations["listClocks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/docs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * This description as a page
         * @description For everybody.
         */
        get: operations["readDocs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/docs/openapi.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * This description
         * @description For everybody.
         */
        get: operations["describeApi"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/docs/style.css": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How that page looks
         * @description For everybody.
         */
        get: operations["styleDocs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/freshness": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * When each rule was last held against its source, and which are overdue
         * @description For everybody who is signed in.
         */
        get: operations["listFreshness"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/jurisdictions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the jurisdictions of the library
         * @description For everybody who is signed in.
         */
        get: operations["listJurisdictions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/jurisdictions/compare": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What jurisdictions give to enforce with, side by side
         * @description The own law of each, and not of those that it is part of. A topic without a cell was not looked up. For everybody who is signed in.
         */
        get: operations["compareJurisdictions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/jurisdictions/compare/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Take the comparison of jurisdictions away
         * @description A row for each remedy or clock with its law, in the order of the codes; what was not looked up says so. For everybody who is signed in.
         */
        get: operations["exportLaw"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List your own API keys
         * @description For a person at a browser; no key is enough.
         */
        get: operations["listOwnKeys"];
        put?: never;
        /**
         * Make an API key
         * @description It may do what you may, of that only what its scopes name. The secret stands in this reply and is shown never again. For a person at a browser; no key is enough.
         */
        post: operations["addKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/keys/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Revoke an API key
         * @description Your own; of whoever else, if you administer. For a person at a browser; no key is enough.
         */
        delete: operations["revokeKey"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/keys/all": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the API keys of everybody
         * @description For administrators.
         */
        get: operations["listAllKeys"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/kinds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the kinds of clauses
         * @description For everybody who is signed in.
         */
        get: operations["listKinds"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/kinds/{kind}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a kind of clause is, who asks for it, and wording to ask for
         * @description For everybody who is signed in.
         */
        get: operations["findKind"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/library": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Which library and program this service has
         * @description For everybody who is signed in.
         */
        get: operations["describeLibrary"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Change your own password
         * @description Ends all your sessions; the reply sets the cookie of a new one. For a person at a browser; no key is enough.
         */
        put: operations["changeOwnPassword"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List people
         * @description For administrators.
         */
        get: operations["listPeople"];
        put?: never;
        /**
         * Add a person
         * @description Give them the password by another way than the login. Whoever signs in by an identity provider is added by signing in. For administrators.
         */
        post: operations["addPerson"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people/{person}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Look up a person
         * @description For administrators.
         */
        get: operations["findPerson"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change or disable a person
         * @description What is left out stays. Other roles, another password and being disabled end the sessions of the person; the last administrator keeps the role. For administrators.
         */
        patch: operations["changePerson"];
        trace?: never;
    };
    "/policies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the versions of the house policy
         * @description Each new one is in force from the moment it is saved, for analyses that are asked for from then on. For everybody who is signed in.
         */
        get: operations["listPolicies"];
        put?: never;
        /**
         * Save a version of the house policy
         * @description All of its files. It is in force from then on; agreements that were analysed before keep their reports until they are analysed again. Of two that are based on the same version one is saved: the other is told that it was overtaken. To go back, save the files of an earlier one. For who may decide about findings.
         */
        post: operations["savePolicy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/policies/{policy}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A version of the house policy
         * @description 0 is the one that lies in the library itself. For everybody who is signed in.
         */
        get: operations["findPolicy"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/policies/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Check a draft of the house policy
         * @description Against the clause library and its own examples, as saving it does. Nothing is kept. It takes seconds. For who may decide about findings.
         */
        post: operations["checkPolicy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/policies/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Which agreements a draft of the house policy would flip
         * @description The findings of house policy of each agreement in sight, as its newest report has them, against those by the draft under the same deal. A page of agreements at a time, those with the most open must-gaps first; a page ends early where files have to be read. Nothing of it is kept. The first page of a draft takes some seconds more. For who may decide about findings.
         */
        post: operations["previewPolicy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/portfolio/agreements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The agreements: type, parties, whose law, gaps
         * @description For who may read agreements.
         */
        get: operations["overview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/portfolio/counterparties": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who the agreements are with
         * @description For who may read agreements.
         */
        get: operations["counterparties"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/portfolio/ending": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Accepted risks that end soon
         * @description Those that stand and whose last day is today or among the next days. For who may read agreements.
         */
        get: operations["listEnding"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/portfolio/grid": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Agreements against requirements
         * @description A row for each agreement; its cells by requirement, without those that do not apply to it. The columns are those that apply to anything that the filter leaves, those of the law that asks most agreements first, by family. Totals and facets are of all that it leaves, whatever page is shown. For who may read agreements.
         */
        get: operations["readGrid"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/portfolio/grid/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Take the grid away
         * @description All agreements and columns that the filter leaves, in the order that is asked for. For who may take reports and files away.
         */
        get: operations["exportGrid"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/portfolio/has": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Which agreements have a clause, and in which words
         * @description For who may read agreements.
         */
        get: operations["whoHas"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/portfolio/lacks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Which agreements lack a clause or a requirement
         * @description For who may read agreements.
         */
        get: operations["whoLacks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/portfolio/notice": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How long the other side may take to report an incident
         * @description For who may read agreements.
         */
        get: operations["howLongToNotify"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/portfolio/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Which clauses have some words, the best first
         * @description For who may read agreements.
         */
        get: operations["searchClauses"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/portfolio/shares": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Which agreements with a counterparty speak of letting somebody have something
         * @description For who may read agreements.
         */
        get: operations["whatIsShared"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/portfolio/trend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How many agreements had must-gaps, month by month
         * @description Of the agreements that had a report by the end of a month (UTC; this month: by now), how many had, by the newest report and the decisions of then, at least one must-gap that nobody had accepted. Titles, teams and counterparties are those of today. For who may read agreements.
         */
        get: operations["readTrend"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/portfolio/views": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List saved views of the portfolio
         * @description Your own, and those that are shared with your teams. Each shows what whoever looks may see. For a person at a browser; no key is enough.
         */
        get: operations["listSavedViews"];
        put?: never;
        /**
         * Save a view of the portfolio
         * @description For a person at a browser; no key is enough.
         */
        post: operations["addSavedView"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/portfolio/views/{view}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Remove a saved view of your own
         * @description For a person at a browser; no key is enough.
         */
        delete: operations["removeSavedView"];
        options?: never;
        head?: never;
        /**
         * Change a saved view of your own
         * @description What is left out stays. For a person at a browser; no key is enough.
         */
        patch: operations["changeSavedView"];
        trace?: never;
    };
    "/requirements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What laws and house policy ask for
         * @description For everybody who is signed in.
         */
        get: operations["listRequirements"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who is signed in, and what they may do
         * @description For everybody who is signed in.
         */
        get: operations["whoAmI"];
        put?: never;
        /**
         * Sign in with login and password
         * @description The reply sets a cookie, which later requests of the browser carry. Programs use an API key instead. For everybody.
         */
        post: operations["signIn"];
        /**
         * Sign out
         * @description Where the person came in by an identity provider, `elsewhere` is its page for signing out there too. For everybody.
         */
        delete: operations["signOut"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/session/provider": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Sign in at the identity provider
         * @description For a browser: sends it to the provider, which sends it back. For everybody.
         */
        get: operations["signInAtProvider"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/session/provider/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Come back from the identity provider
         * @description For everybody.
         */
        get: operations["returnFromProvider"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/set-up": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How one signs in here
         * @description For everybody.
         */
        get: operations["howToSignIn"];
        put?: never;
        /**
         * Set up the first administrator
         * @description With the code that the program printed where it was started. An administrator reads no agreement without another role: name it here, or later. For everybody.
         */
        post: operations["setUp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/teams": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List your teams
         * @description Whoever may administer sees all of them. For everybody who is signed in.
         */
        get: operations["listTeams"];
        put?: never;
        /**
         * Add a team
         * @description For administrators.
         */
        post: operations["addTeam"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/trail": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What was done, by whom and when
         * @description For administrators.
         */
        get: operations["listTrail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/trail/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Take the whole trail away
         * @description For administrators.
         */
        get: operations["exportTrail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/trail/head": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Where the chain of the trail stands
         * @description Its last hash stands for all before it: noted down elsewhere, it shows later whether anything was changed. For administrators.
         */
        get: operations["trailHead"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/trail/verifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What checks of the trail came to
         * @description Those that were asked for here, and those of `lacuna verify`. For administrators.
         */
        get: operations["listVerifications"];
        put?: never;
        /**
         * Check the chain of the trail
         * @description Computes every row anew, for 20 seconds at most: where it did not come to the end, ask again from behind the last row. Files, reports and decisions are for `lacuna verify`. For administrators.
         */
        post: operations["verifyTrail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/try": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What a clause would be taken for, and whether it passes
         * @description Held against house policy, and the law of the deal that is sent with it. Nothing of it is kept. For who may read agreements.
         */
        post: operations["tryClause"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/uploads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Upload agreements
         * @description Each file becomes an agreement of its own, and so does each one that lies in an archive or a mail. What a file is, its bytes say and not its name. An agreement that is listed as taken is on disk for certain, and its analysis is queued. For who may upload agreements.
         */
        post: operations["upload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/versions/{version}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Look up a draft
         * @description For who may read agreements.
         */
        get: operations["findVersion"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/versions/{version}/analyses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the analyses of a draft
         * @description For who may read agreements.
         */
        get: operations["listAnalyses"];
        put?: never;
        /**
         * Hold a draft against the law
         * @description With the deal of the agreement, and in its place what is said here; by the clause library that the service has, with the house policy that is in force or the version of it that is named. The same question while one is queued or running gives that one. For who may upload agreements.
         */
        post: operations["askAnalysis"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/versions/{version}/content": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The file as it was uploaded, to be looked at
         * @description For a page that draws it. The trail has it as looked at, and names the file. For who may take reports and files away.
         */
        get: operations["showFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/versions/{version}/document": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The text of a draft, with the place of every block
         * @description One text; blocks, clauses, terms and references are spans of it, in UTF-16 code units. For who may read agreements.
         */
        get: operations["readDocument"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/versions/{version}/explanation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Why a kind of clause was or was not found in a draft, signal by signal
         * @description The draft is read once more, and the kind of clause is looked for in it. For who may read agreements.
         */
        get: operations["explainClause"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/versions/{version}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Take the file away as it was uploaded
         * @description For who may take reports and files away.
         */
        get: operations["takeFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/versions/{version}/pages/{page}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A page of a PDF as a picture
         * @description It lies as the boxes of places do: Lacuna-Origin is its bottom-left corner in their space, in points, Lacuna-Per-Inch its pixels an inch; Lacuna-Quarters, by how many quarters to turn it clockwise for a reader. For who may read agreements.
         */
        get: operations["drawPage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/versions/{version}/proposals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What is asked about a draft, and what it says itself
         * @description Which side we are, what it is, which countries, personal data, sectors, roles and worth: to each question what the paper says, with its words and their place. As long as there is no report of it, the parties and what it is alone. For who may read agreements.
         */
        get: operations["readProposals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/versions/{version}/reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the reports of a draft
         * @description For who may read agreements.
         */
        get: operations["listReports"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/versions/{version}/reports/{report}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A report as it was made
         * @description Without decisions. The same key gives the same report for ever; the name in it is that of the draft. For who may read agreements.
         */
        get: operations["readReport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Agreement: {
            analysis: {
                because: string | null;
                id: string;
                /** @description Version of the house policy; 0: the one that lies in the library itself. */
                policy: number;
                report: string | null;
                /** @enum {string} */
                state: "queued" | "running" | "done" | "failed";
            } | null;
            /** Format: date-time */
            createdAt: string;
            deal: components["schemas"]["StatedDeal"];
            gaps: {
                consider: number;
                must: number;
                should: number;
            } | null;
            /** @description The last one, which says who has the review; null: procurement, as it was never handed over. */
            handover: components["schemas"]["Handover"] | null;
            id: string;
            owner: string;
            team: string;
            title: string;
            unread: boolean;
            version: components["schemas"]["Version"] | null;
        };
        Analysis: {
            /** Format: date-time */
            askedAt: string;
            askedBy: string;
            because: string | null;
            deal: components["schemas"]["Deal"];
            endedAt: string | null;
            id: string;
            /** @description Version of the house policy; 0: the one that lies in the library itself. */
            policy: number;
            report: string | null;
            /** @enum {string} */
            state: "queued" | "running" | "done" | "failed";
            version: string;
        };
        Answer: {
            asked: string;
            groups: {
                /** @description Told, and not counted as found. */
                apart: boolean;
                id: string;
                rows: {
                    /** @description Its id, where the row is about one. */
                    agreement: string | null;
                    facts: {
                        [key: string]: string | number | boolean | null | string[];
                    };
                    name: string;
                    passages: {
                        clause: string;
                        cut: {
                            after: boolean;
                            before: boolean;
                        };
                        end: number;
                        facts: {
                            [key: string]: string | number | boolean | null | string[];
                        };
                        heading: string | null;
                        hits: {
                            end: number;
                            start: number;
                        }[];
                        page: number | null;
                        place: string;
                        quote: string;
                        start: number;
                    }[];
                    says: string;
                }[];
                title: string;
            }[];
            notes: string[];
            of: {
                agreements: number;
                chosen: number;
            };
        };
        ApiKey: {
            /** Format: date-time */
            createdAt: string;
            id: string;
            person: string;
            revoked: boolean;
            scopes: ("read" | "upload" | "decide" | "export" | "admin")[];
            title: string;
            until: string | null;
        };
        Ask: {
            about: string | null;
            cites: components["schemas"]["Passage"][];
            /** @description Id of the clause kind: by it the ask is known in the next draft. */
            clause: string;
            findings: {
                because?: string;
                fingerprint: string;
                jurisdiction: string;
                law: components["schemas"]["Law"];
                /** @enum {string} */
                outcome: "met" | "weak" | "forbidden" | "missing" | "clear" | "unsure" | "not-applicable";
                /** @description Of house policy: which version of it asks this; 0: the one that lies in the library itself. */
                policy?: number;
                requirement: string;
                says: string;
                /** @enum {string} */
                severity: "must" | "should" | "consider";
                why: string;
            }[];
            missing: string;
            /** @enum {string} */
            route: "fixable" | "legal";
            /** @enum {string} */
            severity: "must" | "should" | "consider";
            /** @description What was noted of it last; null where nothing was, or it was cleared. */
            tick: components["schemas"]["Tick"] | null;
            title: string;
            wording: {
                acceptable: string;
                preferred: string;
                walkAway: string;
            } | null;
        };
        /**
         * @example {
         *       "limit": 10
         *     }
         */
        AskAnalyses: {
            /** @description The next of the page before. */
            after?: string;
            /**
             * @description Agreements to look at.
             * @default 100
             */
            limit: number;
        };
        Cause: {
            /** @enum {string} */
            by: "change" | "elsewhere" | "file" | "deal" | "date" | "library" | "program" | "decision";
            /** @description Index among the changes. */
            change?: number;
            /** @description A sentence without its stop. */
            says: string;
        };
        Change: {
            after: components["schemas"]["Passage"] | null;
            before: components["schemas"]["Passage"] | null;
            /** @description False: its words may stand in a part of the other draft that could not be read. */
            isSure: boolean;
            /** @enum {string} */
            kind: "added" | "removed" | "changed" | "moved" | "renumbered";
            /** @description Words of both drafts, of the older alone (out), and of the newer alone (in). */
            runs: {
                /** @enum {string} */
                is: "same" | "out" | "in";
                quote: string;
            }[];
        };
        Cite: {
            clause: string | null;
            end: number;
            heading: string | null;
            /** @description The agreement that it is of, where that is another one. */
            in?: string;
            place: components["schemas"]["Place"] | null;
            quote: string;
            stance: string;
            /** @description In UTF-16 code units of the text of the document; so is its end. */
            start: number;
            /** @enum {string} */
            strength: "full" | "weak";
        };
        ClauseKind: {
            family: string;
            id: string;
            says: string;
            title: string;
        };
        Clock: {
            actor: string;
            /** @enum {string} */
            duty: "vendor-to-customer" | "customer-to-authority" | "customer-to-individual" | "customer-to-market" | "follow-up" | "payment-report";
            force: {
                from: string | null;
                /** @enum {string} */
                state: "in-force" | "phased" | "pending" | "guidance";
                until: string | null;
            };
            id: string;
            jurisdiction: string;
            law: components["schemas"]["Law"];
            note: string | null;
            /**
             * @description What it is on the day that is asked about; prepare: not yet law, and to be prepared for.
             * @enum {string}
             */
            stands: "law" | "guidance" | "prepare";
            /** @enum {string} */
            startsOn: "awareness" | "discovery" | "determination" | "classification" | "belief" | "event";
            tells: string;
            trigger: string;
            /** @enum {string} */
            vendorKnowledge: "imputed" | "not-imputed" | "unclear";
            /** @description Hours within which the other side had better tell. Ours, never law. */
            vendorWindow: number | null;
            /** @description Null: without undue delay, with no number. */
            within: {
                count: number;
                /** @enum {string} */
                unit: "hours" | "calendar days" | "business days" | "months";
            } | null;
        };
        ComparedDraft: {
            convertedBy?: string;
            deal: components["schemas"]["Deal"];
            format: string | null;
            /**
             * @description How much of it says nothing to the law: not read, or in another language.
             * @enum {string}
             */
            hides: "nothing" | "part" | "everything";
            name: string;
            pages: number | null;
            problems: components["schemas"]["FileProblem"][];
            sha256: string;
            /**
             * @description How much of its words could not be read.
             * @enum {string}
             */
            unread: "nothing" | "part" | "everything";
            /** @enum {string} */
            view?: "original" | "markup" | "final";
        };
        Comparison: {
            after: components["schemas"]["ComparedDraft"];
            before: components["schemas"]["ComparedDraft"];
            /** @description In reading order of the newer draft. */
            changes: components["schemas"]["Change"][];
            conflicts: components["schemas"]["ConflictFlip"][];
            engine: {
                library: string;
                /** @description Version of the house policy; 0: the one that lies in the library itself. */
                policy?: number;
                version: string;
            };
            /** @description Requirements that stand otherwise, the gravest first. */
            findings: components["schemas"]["Flip"][];
            latency: components["schemas"]["LatencyFlip"] | null;
            /** @description Whose printed number is as it was, and which lead to another clause, or to none. */
            references: {
                after: components["schemas"]["Passage"];
                before: components["schemas"]["Passage"];
                now: {
                    clause: string | null;
                    heading: string | null;
                } | null;
                number: string;
                was: {
                    clause: string | null;
                    heading: string | null;
                };
            }[];
            /** @constant */
            schemaVersion: 1;
            terms: {
                after: components["schemas"]["Passage"] | null;
                before: components["schemas"]["Passage"] | null;
                /** @enum {string} */
                kind: "added" | "removed" | "changed";
                /** @description Words of both drafts, of the older alone (out), and of the newer alone (in). */
                runs: {
                    /** @enum {string} */
                    is: "same" | "out" | "in";
                    quote: string;
                }[];
                term: string;
            }[];
            unmarked: {
                /** @description Tracked in the older draft, and plain text in the newer. */
                accepted: components["schemas"]["Change"][];
                /** @description Not shown as tracked changes. */
                edits: components["schemas"]["Change"][];
                /** @description False: the newer draft has no tracked change at all, and so `edits` is empty. */
                tracked: boolean;
            };
        };
        ConflictFlip: {
            causes: components["schemas"]["Cause"][];
            cites: components["schemas"]["Passage"][];
            /** @enum {string} */
            conflict: "law-reach" | "arbitration-without-courts" | "foreign-court" | "statutory-venue" | "evidence-export";
            says: string;
            /** @enum {string} */
            severity: "must" | "should" | "consider";
            /** @enum {string} */
            turn: "opened" | "closed";
        };
        Deal: {
            amount: {
                currency: string;
                value: number;
            } | null;
            asOf: string;
            jurisdictions: string[];
            open: ("jurisdictions" | "personal-data" | "sectors" | "roles" | "amount")[];
            party: string | null;
            personalData: boolean;
            roles: string[];
            sectors: string[];
            /** @enum {string} */
            side: "discloser" | "recipient" | "mutual";
            /** @enum {string} */
            type?: "nda-mutual" | "nda-one-way" | "data-processing" | "business-associate" | "saas" | "licence" | "supply" | "distribution" | "reseller" | "services" | "consultancy" | "outsourcing" | "joint-development" | "joint-venture" | "logistics" | "manufacturing" | "amendment" | "order-form" | "other";
        };
        Decision: {
            /** @constant */
            by: "baseline";
        } | {
            /** @constant */
            by: "waiver";
            lapsed: boolean;
            reason: string;
            until: string;
            who: string;
        } | {
            /** @constant */
            by: "ruling";
            lapsed: boolean;
            reason: string;
            /** @enum {string} */
            says: "accepted" | "false-alarm" | "fixed" | "to-negotiate";
            until: string | null;
            who: string;
        };
        Document: {
            attachments: {
                /** @description Index among the clauses. */
                clause: number | null;
                heading: components["schemas"]["Span"] | null;
                headingText: string | null;
                label: string;
                /** @description Indexes among the references. */
                references: number[];
            }[];
            blocks: {
                /** @description Index among the clauses. */
                clause: number | null;
                end: number;
                /** @enum {string} */
                kind: "heading" | "paragraph" | "item" | "row" | "footnote";
                place: components["schemas"]["Place"] | null;
                places: components["schemas"]["Place"][];
                start: number;
            }[];
            clauses: {
                depth: number;
                end: number;
                heading: components["schemas"]["Span"] | null;
                headingText: string | null;
                label: string;
                number: string;
                /** @description Index among the clauses. */
                parent: number | null;
                place: components["schemas"]["Place"] | null;
                start: number;
            }[];
            comments: {
                about: string;
                author: string | null;
                date: string | null;
                place: components["schemas"]["Place"] | null;
                text: string;
            }[];
            definedElsewhere: {
                end: number;
                start: number;
                words: string;
            } | null;
            language: string | null;
            /** @description Only where they were asked for. `edges`: left of each code unit and right of the last, along the line. */
            lines?: {
                box: number[];
                edges: number[];
                end: number;
                page: number;
                recognised: boolean;
                start: number;
                /** @enum {number} */
                turn?: 90 | 180 | 270;
            }[];
            parties: {
                address: string | null;
                name: string;
                named: components["schemas"]["Span"];
                role: string | null;
            }[];
            passages: {
                end: number;
                language: string;
                start: number;
            }[];
            problems: components["schemas"]["FileProblem"][];
            references: {
                clause: string | null;
                end: number;
                heading: string | null;
                /** @enum {string} */
                of: "this" | "another" | "law" | "new";
                paper: string | null;
                start: number;
                /** @description Index among the clauses. */
                target: number | null;
                words: string;
            }[];
            /** @description Where the paper has other characters than the text. */
            rewrites: {
                end: number;
                start: number;
                was: string;
            }[];
            signatures: {
                date: string | null;
                isSigned: boolean;
                name: string | null;
                /** @description Index among the parties. */
                party: number | null;
                place: components["schemas"]["Place"] | null;
                span: components["schemas"]["Span"];
                title: string | null;
                words: string;
            }[];
            source: {
                convertedBy?: string;
                format: string | null;
                name: string;
                pages: number | null;
                sha256: string;
                /** @enum {string} */
                view?: "original" | "markup" | "final";
            };
            terms: {
                defined: components["schemas"]["Span"];
                meaning: components["schemas"]["Span"];
                means: string;
                term: string;
                uses: components["schemas"]["Span"][];
            }[];
            text: string;
            type: {
                because: components["schemas"]["Span"];
                id: string;
                words: string;
            } | null;
            undefinedTerms: {
                count: number;
                term: string;
                uses: components["schemas"]["Span"][];
            }[];
        } | {
            problems: components["schemas"]["FileProblem"][];
        };
        EndingAcceptance: {
            agreement: string;
            /** @description Who takes the risk. */
            approver: string | null;
            /** Format: date-time */
            at: string;
            /** @description Whether a finding of the newest report counts as a gap again from the day after. */
            covers: boolean;
            fingerprint: string | null;
            /** @description Of the person who wrote it down. */
            name: string;
            person: string;
            reason: string;
            /** @description Id of a requirement or of a conflict. */
            requirement: string;
            ruling: string;
            team: string;
            title: string;
            /** @description The last day on which it holds. */
            until: string;
        };
        Explanation: {
            /** @description Id of the clause kind that was looked for. */
            kind: string;
            matches: {
                clause: string | null;
                end: number;
                evidence: {
                    clause: string | null;
                    end: number;
                    heading: string | null;
                    /** @description The agreement that it is of, where that is another one. */
                    in?: string;
                    place: components["schemas"]["Place"] | null;
                    quote: string;
                    signal: string;
                    /** @description In UTF-16 code units of the text of the document; so is its end. */
                    start: number;
                }[];
                heading: string | null;
                /** @description The agreement that it is of, where that is another one. */
                in?: string;
                place: components["schemas"]["Place"] | null;
                quote: string;
                says: string | null;
                stance: string;
                /** @description In UTF-16 code units of the text of the document; so is its end. */
                start: number;
                /** @enum {string} */
                strength: "full" | "weak";
            }[];
            /** @description The sentence that reads most like it; null where the kind has no model. */
            model: {
                clause: string | null;
                /** @description Whether it leaves the finding unsure. */
                decides: boolean;
                end: number;
                heading: string | null;
                /** @description The agreement that it is of, where that is another one. */
                in?: string;
                place: components["schemas"]["Place"] | null;
                /** @description How sure the trained model is, 0 to 1. */
                probability: number;
                quote: string;
                says: string;
                /** @description In UTF-16 code units of the text of the document; so is its end. */
                start: number;
            } | null;
            nearest: {
                clause: string | null;
                end: number;
                has: {
                    clause: string | null;
                    end: number;
                    heading: string | null;
                    /** @description The agreement that it is of, where that is another one. */
                    in?: string;
                    place: components["schemas"]["Place"] | null;
                    quote: string;
                    signal: string;
                    /** @description In UTF-16 code units of the text of the document; so is its end. */
                    start: number;
                }[];
                heading: string | null;
                /** @description The agreement that it is of, where that is another one. */
                in?: string;
                isClose: boolean;
                lacks: string[];
                place: components["schemas"]["Place"] | null;
                quote: string;
                /** @description In UTF-16 code units of the text of the document; so is its end. */
                start: number;
            } | null;
            /** @description All signals of one must be found together, and none of those that are not wanted. */
            patterns: {
                signals: {
                    /** @description How often it was found. */
                    count: number;
                    /** @description The first five. */
                    places: components["schemas"]["Passage"][];
                    signal: string;
                    wanted: boolean;
                }[];
                /** @enum {string} */
                within: "sentence" | "block" | "clause";
            }[];
        };
        FileProblem: {
            code: string;
            /** @enum {string} */
            hides: "nothing" | "part" | "everything";
            place?: components["schemas"]["Place"];
            says: string;
        };
        Findings: {
            asks: components["schemas"]["Ask"][];
            document: components["schemas"]["Report"];
            handover: components["schemas"]["Handover"] | null;
            /** @description By which version of the house policy it was read, and which is in force; null: the deal asks for none. */
            policy: {
                /** @description Version of the house policy; 0: the one that lies in the library itself. */
                inForce: number;
                /** @description Version of the house policy; 0: the one that lies in the library itself. */
                of: number;
            } | null;
            report: string;
            route: components["schemas"]["ReviewRoute"];
            version: string;
        };
        Flip: {
            causes: components["schemas"]["Cause"][];
            clause: string;
            /** @description Null: not asked of the older draft. */
            from: components["schemas"]["Stood"] | null;
            jurisdiction: string;
            law: components["schemas"]["Law"];
            requirement: string;
            says: string;
            /** @enum {string} */
            severity: "must" | "should" | "consider";
            title: string;
            /** @description Null: not asked of the newer draft. */
            to: components["schemas"]["Stood"] | null;
            /** @enum {string} */
            turn: "opened" | "worse" | "other" | "better" | "closed";
        };
        Freshness: {
            checkedOn: string;
            /** @description Found in a public copy; else recalled, and not yet found. */
            confirmed: boolean;
            id: string;
            instrument: string;
            jurisdiction: string;
            /** @enum {string} */
            of: "requirement" | "clock" | "measure";
            /** @description That day is over, and nobody held it against its source again. */
            overdue: boolean;
            provision: string;
            /** @description Null for house policy. */
            recheckBy: string | null;
        };
        Grid: {
            columns: {
                clause: string;
                family: string;
                jurisdiction: string;
                /** @description Where it is written down; null where the library does not know the requirement any more. */
                law: {
                    instrument: string;
                    provision: string;
                } | null;
                requirement: string;
                /** @enum {string} */
                severity: "must" | "should" | "consider";
                title: string;
                /** @description Of all agreements that the filter leaves, how many are so there. */
                totals: {
                    accepted: number;
                    clear: number;
                    forbidden: number;
                    met: number;
                    missing: number;
                    unsure: number;
                    weak: number;
                };
            }[];
            /** @description Of the columns that apply to any agreement that the filter leaves. */
            columnsTotal: number;
            /** @description For each value, how many of the agreements that the filter leaves would stay if it were asked for too. */
            facets: {
                family: {
                    [key: string]: number;
                };
                jurisdiction: {
                    [key: string]: number;
                };
                kind: {
                    [key: string]: number;
                };
                outcome: {
                    [key: string]: number;
                };
                route: {
                    [key: string]: number;
                };
                severity: {
                    [key: string]: number;
                };
                team: {
                    [key: string]: number;
                };
            };
            next: string | null;
            rows: {
                agreement: string;
                cells: {
                    [key: string]: {
                        accepted: boolean;
                        /** @enum {string} */
                        outcome: "met" | "weak" | "forbidden" | "missing" | "clear" | "unsure" | "not-applicable";
                        /** @description What was said of it last, whether or not that has lapsed. */
                        says: ("accepted" | "false-alarm" | "fixed" | "to-negotiate") | null;
                        /** @description The last day of an acceptance. */
                        until: string | null;
                    };
                };
                /** @description Open gaps, and what does not go together, among what is asked for: what people accepted is not counted. */
                gaps: {
                    consider: number;
                    must: number;
                    should: number;
                };
                policy: number | null;
                /** @description Key of the report that it is of; null where there is none yet. */
                report: string | null;
                /** @description Where the draft goes from here; null where there is no report yet. */
                route: ("nothing-found" | "fixable" | "legal" | "unread") | null;
                team: string;
                title: string;
                unread: boolean;
            }[];
            totals: {
                agreements: number;
                /** @description Open gaps, and what does not go together, among what is asked for: what people accepted is not counted. */
                gaps: {
                    consider: number;
                    must: number;
                    should: number;
                };
                unread: number;
                /** @description Without a report yet. */
                waiting: number;
                withMustGaps: number;
            };
        };
        Handover: {
            agreement: string;
            /** Format: date-time */
            at: string;
            name: string;
            note: string;
            number: number;
            person: string;
            /** @enum {string} */
            to: "procurement" | "legal";
        };
        HousePolicy: {
            at: string | null;
            digest: string;
            files: {
                path: string;
                text: string;
            }[];
            /** @description Hash that the clause library had with it. */
            library: string;
            name: string | null;
            note: string;
            number: number;
            /** @description Id of who saved it; null: it lies in the library itself. */
            person: string | null;
        };
        Jurisdiction: {
            code: string;
            includes: string[];
            name: string;
        };
        KeptReport: {
            deal: components["schemas"]["Deal"];
            digest: string;
            key: string;
            library: string;
            /** Format: date-time */
            madeAt: string;
            /** @description Version of the house policy; 0: the one that lies in the library itself. */
            policy: number;
            program: string;
            sha256: string;
        };
        LatencyFlip: {
            causes: components["schemas"]["Cause"][];
            clocks: {
                clock: string;
                from: ("in-time" | "tight" | "too-late" | "runs-from-notice" | "open" | "no-duty" | "apart" | "prepare" | "not-asked") | null;
                jurisdiction: string;
                says: string;
                to: ("in-time" | "tight" | "too-late" | "runs-from-notice" | "open" | "no-duty" | "apart" | "prepare" | "not-asked") | null;
            }[];
            from: {
                cite: components["schemas"]["Passage"] | null;
                hours: number | null;
            };
            to: {
                cite: components["schemas"]["Passage"] | null;
                hours: number | null;
            };
        };
        Law: {
            checkedOn: string;
            confirmed: boolean;
            instrument: string;
            link: string | null;
            linkSeen: boolean;
            provision: string;
            recheckBy: string | null;
        };
        Match: {
            clause: string | null;
            /** @description Who owes it to whom: null where the words do not tell. */
            direction: {
                mutual: boolean;
                owes: string | null;
                to: string | null;
            };
            end: number;
            evidence: {
                end: number;
                quote: string;
                signal: string;
                start: number;
            }[];
            kind: string;
            place: components["schemas"]["Place"] | null;
            quote: string;
            stance: string;
            start: number;
            /** @enum {string} */
            strength: "full" | "weak";
        };
        Measure: {
            force: {
                from: string | null;
                /** @enum {string} */
                state: "in-force" | "phased" | "pending" | "guidance";
                until: string | null;
            };
            id: string;
            jurisdiction: string;
            law: components["schemas"]["Law"];
            /** @description Kinds of clauses without which a contract makes little use of it. */
            needs: string[];
            says: string;
            /**
             * @description What it is on the day that is asked about; prepare: not yet law, and to be prepared for.
             * @enum {string}
             */
            stands: "law" | "guidance" | "prepare";
            topic: string;
        };
        Measured: {
            /** @description Of a bag-of-words classifier that was trained on the same data. */
            baseline: {
                precision: number | null;
                recall: number | null;
            } | null;
            /** @description Papers that we say have it. */
            found: number;
            /** @description Papers of the set that have the label. */
            having: number;
            label: string;
            /** @description Precision is null where nothing was found, recall where no paper has the label. */
            ours: {
                precision: number | null;
                recall: number | null;
            };
            papers: number;
            /** @description Of the kind; null: of the whole. */
            part: string | null;
            set: string;
        };
        Nearest: {
            clause: string | null;
            end: number;
            has: string[];
            heading: string | null;
            /** @description The agreement that it is of, where that is another one. */
            in?: string;
            lacks: string[];
            place: components["schemas"]["Place"] | null;
            quote: string;
            says: string;
            /** @description In UTF-16 code units of the text of the document; so is its end. */
            start: number;
        };
        NewHandover: {
            /** @default  */
            note: string | "";
            /**
             * @example legal
             * @enum {string}
             */
            to: "procurement" | "legal";
        };
        NewHousePolicy: {
            /**
             * @description Number of the version that was in force when this one was begun; 0: the one of the library itself.
             * @example 0
             */
            basedOn: number;
            /** @description As they lie in a house folder: "jurisdiction.yaml", files of requirements, and "wording.yaml". */
            files: {
                /** @example jurisdiction.yaml */
                path: string;
                /**
                 * @example code: house
                 *     name: House policy
                 */
                text: string;
            }[];
            /**
             * @description What was changed, and why.
             * @example Audit once a year is enough.
             */
            note: string;
        };
        NewRuling: {
            /** @description Who takes the risk. */
            approver: string;
            /**
             * @description Of the very finding; null for any of that requirement.
             * @default null
             */
            fingerprint: string | null;
            reason: string;
            /**
             * @description Id of a requirement or of a conflict.
             * @example law-reach
             */
            requirement: string;
            /** @constant */
            says: "accepted";
            /**
             * @description Up to and on this day; null where it has no end.
             * @default null
             */
            until: string | null;
        } | {
            /**
             * @description Of the very finding; null for any of that requirement.
             * @default null
             */
            fingerprint: string | null;
            reason: string;
            /**
             * @description Id of a requirement or of a conflict.
             * @example law-reach
             */
            requirement: string;
            /** @enum {string} */
            says: "false-alarm" | "fixed" | "to-negotiate";
        } | {
            /**
             * @description Of the very finding; null for any of that requirement.
             * @default null
             */
            fingerprint: string | null;
            reason: string;
            /**
             * @description Id of a requirement or of a conflict.
             * @example law-reach
             */
            requirement: string;
            /** @constant */
            says: "comment";
        } | {
            assignee: string;
            /**
             * @description Of the very finding; null for any of that requirement.
             * @default null
             */
            fingerprint: string | null;
            reason?: string;
            /**
             * @description Id of a requirement or of a conflict.
             * @example law-reach
             */
            requirement: string;
            /** @constant */
            says: "assigned";
        } | {
            /**
             * @description Of the very finding; null for any of that requirement.
             * @default null
             */
            fingerprint: string | null;
            reason?: string;
            /**
             * @description Id of a requirement or of a conflict.
             * @example law-reach
             */
            requirement: string;
            /** @constant */
            says: "withdrawn";
        };
        NewTick: {
            /**
             * @description Id of the clause kind that the ask is about.
             * @example audit-rights
             */
            clause: string;
            /** @default  */
            note: string | "";
            /** @enum {string} */
            says: "asked" | "agreed" | "refused" | "cleared";
        };
        Passage: {
            clause: string | null;
            end: number;
            heading: string | null;
            /** @description The agreement that it is of, where that is another one. */
            in?: string;
            place: components["schemas"]["Place"] | null;
            quote: string;
            /** @description In UTF-16 code units of the text of the document; so is its end. */
            start: number;
        };
        Person: {
            /** Format: date-time */
            createdAt: string;
            disabled: boolean;
            external: {
                issuer: string;
                subject: string;
            } | null;
            id: string;
            login: string;
            name: string;
            roles: ("procurement" | "legal" | "operations" | "admin")[];
            teams: "all" | string[];
        };
        Place: {
            box: number[];
            /** @constant */
            in: "pdf";
            page: number;
        } | {
            /** @constant */
            in: "docx";
            paragraph: number;
        } | {
            /** @constant */
            in: "text";
            line: number;
            page?: number;
        };
        PolicyFault: {
            column: number;
            line: number;
            path: string;
            says: string;
            /** @description The line that it is about. */
            shown: string;
        };
        PolicyPreview: {
            /** @description All that are in sight, whatever page is looked at. */
            agreements: number;
            /** @description What stands otherwise, or cannot be told: of this page, the worst first. */
            items: {
                agreement: string;
                flips: {
                    clause: string;
                    from: {
                        accepted: boolean;
                        because?: string;
                        cites: components["schemas"]["Cite"][];
                        /** @description Of what is missing: the place that came closest. */
                        nearest?: components["schemas"]["Nearest"];
                        /** @enum {string} */
                        outcome: "met" | "weak" | "forbidden" | "missing" | "clear" | "unsure" | "not-applicable";
                    } | null;
                    law: components["schemas"]["Law"];
                    requirement: string;
                    says: string;
                    /** @enum {string} */
                    severity: "must" | "should" | "consider";
                    title: string;
                    to: {
                        accepted: boolean;
                        because?: string;
                        cites: components["schemas"]["Cite"][];
                        /** @description Of what is missing: the place that came closest. */
                        nearest?: components["schemas"]["Nearest"];
                        /** @enum {string} */
                        outcome: "met" | "weak" | "forbidden" | "missing" | "clear" | "unsure" | "not-applicable";
                    } | null;
                    /** @enum {string} */
                    turn: "opened" | "worse" | "other" | "better" | "closed";
                    /** @description How grave it was, where it stays a gap and only that changes. */
                    was: ("must" | "should" | "consider") | null;
                }[];
                /** @description Version of the house policy; 0: the one that lies in the library itself. */
                policy: number;
                title: string;
                /** @description Why nothing can be said of it; null where it was read. */
                unread: string | null;
                /** @description The draft that was looked at: the newest that has a report. */
                version: string;
            }[];
            /** @description Of this page, flipping or not. */
            looked: number;
            next: string | null;
            /** @description Of those, how many files were read again: what is kept did not suffice. */
            read: number;
            /** @description Of those, where nothing stands otherwise. */
            same: number;
            /** @description Of those, without a report that could be held against the draft. */
            waiting: number;
        };
        PortfolioFilter: {
            /** @description In any spelling. */
            counterparty?: string;
            /** @description Families of clause kinds. */
            family?: string;
            /** @description Codes: only what their law asks. */
            jurisdiction?: string;
            /** @description Ids of clause kinds. */
            kind?: string;
            /** @description Only agreements with a finding that is one of these, among what else is asked for. Accepted findings are "accepted" and nothing else; "gap" is any other gap or conflict, "undecided" one of which nobody has said anything that stands. */
            outcome?: string;
            /** @description Ids of requirements. */
            requirement?: string;
            /** @description Where the newest draft goes from here. */
            route?: string;
            severity?: string;
            /**
             * @description Worst: the most open must-gaps first, then what could not be read, then by should- and consider-gaps.
             * @default newest
             * @enum {string}
             */
            sort: "worst" | "newest" | "title";
            team?: string;
            /** @description In the title, whatever the case. */
            text?: string;
            /**
             * @description True: only what could not be read; false: only what was.
             * @enum {string}
             */
            unread?: "true" | "false";
        };
        PreviewPolicy: {
            /** @description The next of the page before. */
            after?: string;
            /** @description As they lie in a house folder: "jurisdiction.yaml", files of requirements, and "wording.yaml". */
            files: {
                /** @example jurisdiction.yaml */
                path: string;
                /**
                 * @example code: house
                 *     name: House policy
                 */
                text: string;
            }[];
            /**
             * @description Agreements to look at, at most.
             * @default 20
             */
            limit: number;
        };
        Problem: {
            /** @enum {unknown} */
            code: "bad-request" | "not-signed-in" | "not-allowed" | "cross-site" | "not-found" | "wrong-method" | "conflict" | "in-progress" | "changed-meanwhile" | "too-large" | "over-quota" | "unknown-format" | "refused-by-scan" | "key-reused" | "too-many" | "internal" | "unavailable";
            detail: string;
            faults?: {
                at: string;
                says: string;
            }[];
            /** @description Under which it was logged. */
            id?: string;
            status: number;
            title: string;
            /** @description What to do about it. */
            todo: string;
            type: string;
        };
        Proposals: {
            deal: components["schemas"]["Deal"] | null;
            questions: {
                answers: {
                    applied: boolean;
                    because: string;
                    cite: components["schemas"]["Passage"];
                    value: string;
                }[];
                /** @enum {string} */
                question: "party" | "type" | "jurisdictions" | "personal-data" | "sectors" | "roles" | "amount";
            }[];
            report: string | null;
        };
        Report: {
            conflicts: {
                cites: components["schemas"]["Passage"][];
                conflict: string;
                decision?: components["schemas"]["Decision"];
                fingerprint: string;
                law: components["schemas"]["Law"] | null;
                says: string;
                /** @enum {string} */
                severity: "must" | "should" | "consider";
            }[];
            convertedBy?: string;
            deal: components["schemas"]["Deal"];
            enforcement: {
                has: {
                    cite: components["schemas"]["Passage"];
                    kind: string;
                    title: string;
                }[];
                jurisdiction: string;
                lacks: {
                    kind: string;
                    title: string;
                }[];
                law: components["schemas"]["Law"];
                measure: string;
                pending: boolean;
                says: string;
                /** @enum {string} */
                state: "in-force" | "phased" | "pending" | "guidance";
                topic: string;
                weak: {
                    cite: components["schemas"]["Passage"];
                    kind: string;
                    title: string;
                }[];
            }[];
            family?: string;
            format: string | null;
            kin: {
                dated: string | null;
                names: string[];
                precedence: {
                    cite: components["schemas"]["Passage"];
                    ranks: ({
                        /** @constant */
                        which: "this";
                    } | {
                        called: string;
                        /** @constant */
                        which: "other";
                    })[][];
                }[];
                ties: {
                    called: string;
                    cite: components["schemas"]["Passage"];
                    dated: string | null;
                    /** @enum {string} */
                    relation: "amends" | "supersedes" | "under" | "holds" | "names";
                }[];
            };
            language: string | null;
            latency: {
                advised: {
                    clock: string;
                    hours: number;
                } | null;
                cite: components["schemas"]["Passage"] | null;
                clocks: {
                    actor: string;
                    clock: string;
                    duty: string;
                    jurisdiction: string;
                    law: components["schemas"]["Law"];
                    note: string | null;
                    /** @enum {string} */
                    outcome: "in-time" | "tight" | "too-late" | "runs-from-notice" | "open" | "no-duty" | "apart" | "prepare" | "not-asked";
                    remaining: number | null;
                    says: string;
                    startsOn: string;
                    /** @enum {string} */
                    state: "in-force" | "phased" | "pending" | "guidance";
                    tells: string;
                    trigger: string;
                    /** @enum {string} */
                    vendorKnowledge: "imputed" | "not-imputed" | "unclear";
                    vendorWindow: number | null;
                    within: {
                        count: number;
                        /** @enum {string} */
                        unit: "hours" | "calendar days" | "business days" | "months";
                    } | null;
                }[];
                flags: string[];
                hours: number | null;
            } | null;
            lines: components["schemas"]["ReportLine"][];
            name: string;
            pages: number | null;
            parties: {
                address: string | null;
                name: string;
                role: string | null;
            }[];
            problems: components["schemas"]["FileProblem"][];
            proposals: {
                applied: boolean;
                because: string;
                by: string;
                cite: components["schemas"]["Passage"];
                /** @enum {string} */
                question: "jurisdictions" | "personal-data" | "sectors" | "roles" | "amount";
                value: string;
            }[];
            read: {
                blocks: number;
                characters: number;
            };
            sha256: string;
            type: string | null;
            /** @enum {string} */
            view?: "original" | "markup" | "final";
        };
        ReportLine: {
            because?: string;
            cites: components["schemas"]["Cite"][];
            clause: string;
            decision?: components["schemas"]["Decision"];
            /** @description Wording to ask for. */
            fallback?: {
                acceptable: string;
                preferred: string;
                walkAway: string;
            };
            family?: {
                /** @enum {string} */
                alone: "met" | "weak" | "forbidden" | "missing" | "clear" | "unsure" | "not-applicable";
                says: string;
            };
            fingerprint: string;
            jurisdiction: string;
            law: components["schemas"]["Law"];
            /** @description Of what is missing: the place that came closest. */
            nearest?: components["schemas"]["Nearest"];
            /** @enum {string} */
            outcome: "met" | "weak" | "forbidden" | "missing" | "clear" | "unsure" | "not-applicable";
            parts?: {
                cites: components["schemas"]["Cite"][];
                /** @enum {string} */
                outcome: "met" | "weak";
                part: string;
                says: string;
                title: string;
            }[];
            /** @description Of house policy: which version of it asks this; 0: the one that lies in the library itself. */
            policy?: number;
            requirement: string;
            says: string;
            /** @enum {string} */
            severity: "must" | "should" | "consider";
            title: string;
            why: string;
        };
        Requirement: {
            clause: string;
            force: {
                from: string | null;
                /** @enum {string} */
                state: "in-force" | "phased" | "pending" | "guidance";
                until: string | null;
            };
            id: string;
            jurisdiction: string;
            law: components["schemas"]["Law"];
            must: {
                check: string;
            } & {
                [key: string]: unknown;
            };
            protects: string;
            says: string;
            /** @enum {string} */
            severity: "must" | "should" | "consider";
            why: string;
        };
        ReviewRoute: {
            /** @description What weighs most first, each with the fingerprints of the findings that it follows from. */
            reasons: {
                findings: string[];
                says: string;
            }[];
            /** @enum {string} */
            route: "nothing-found" | "fixable" | "legal" | "unread";
        };
        Ruling: {
            agreement: string;
            approver: string | null;
            assignee: string | null;
            /** Format: date-time */
            at: string;
            fingerprint: string | null;
            id: string;
            /** @description What that person is called now. */
            name: string;
            person: string;
            reason: string;
            requirement: string;
            /** @enum {string} */
            says: "accepted" | "false-alarm" | "fixed" | "to-negotiate" | "withdrawn" | "comment" | "assigned";
            until: string | null;
        };
        SavedView: {
            /** Format: date-time */
            createdAt: string;
            /** @description What the grid is asked for, by the names of its query. */
            filter: components["schemas"]["PortfolioFilter"];
            id: string;
            name: string;
            owner: string;
            /** @description Who may see it besides; null for nobody. */
            team: string | null;
        };
        Span: {
            end: number;
            start: number;
        };
        StatedDeal: {
            amount?: {
                currency: string;
                value: number;
            } | null;
            asOf?: string;
            jurisdictions?: string[];
            party?: string | null;
            personalData?: boolean;
            roles?: ("processor" | "sub-processor" | "joint-controllers" | "independent-controllers" | "ict-provider")[];
            sectors?: string[];
            /** @enum {string} */
            side?: "discloser" | "recipient" | "mutual";
            /**
             * @description What the paper is, where that is something else than it calls itself.
             * @enum {string}
             */
            type?: "nda-mutual" | "nda-one-way" | "data-processing" | "business-associate" | "saas" | "licence" | "supply" | "distribution" | "reseller" | "services" | "consultancy" | "outsourcing" | "joint-development" | "joint-venture" | "logistics" | "manufacturing" | "amendment" | "order-form" | "other";
        };
        StatedDealAsked: {
            amount?: {
                currency: string;
                value: number;
            } | null;
            asOf?: string;
            jurisdictions?: string[];
            party?: string | null;
            personalData?: boolean;
            roles?: ("processor" | "sub-processor" | "joint-controllers" | "independent-controllers" | "ict-provider")[];
            sectors?: string[];
            /** @enum {string} */
            side?: "discloser" | "recipient" | "mutual";
            /**
             * @description What the paper is, where that is something else than it calls itself.
             * @enum {string}
             */
            type?: "nda-mutual" | "nda-one-way" | "data-processing" | "business-associate" | "saas" | "licence" | "supply" | "distribution" | "reseller" | "services" | "consultancy" | "outsourcing" | "joint-development" | "joint-venture" | "logistics" | "manufacturing" | "amendment" | "order-form" | "other";
        };
        Stood: {
            accepted: boolean;
            because?: string;
            cites: components["schemas"]["Cite"][];
            nearest?: components["schemas"]["Nearest"];
            /** @enum {string} */
            outcome: "met" | "weak" | "forbidden" | "missing" | "clear" | "unsure" | "not-applicable";
        };
        Team: {
            id: string;
            name: string;
        };
        Tick: {
            agreement: string;
            /** Format: date-time */
            at: string;
            clause: string;
            id: string;
            name: string;
            note: string;
            person: string;
            /** @enum {string} */
            says: "asked" | "agreed" | "refused" | "cleared";
        };
        TrailRow: {
            actor: {
                id: string;
                key: string | null;
                login: string;
            } | null;
            /** Format: date-time */
            at: string;
            before: string;
            facts: {
                [key: string]: string | number | boolean | null;
            };
            hash: string;
            number: number;
            subject: {
                id: string;
                kind: string;
            } | null;
            what: string;
        };
        Trend: {
            items: {
                agreements: number;
                /** @description Its last day, or today. */
                day: string;
                /** @description As in 2026-11. */
                month: string;
                withMustGaps: number;
            }[];
        };
        Tried: {
            closest: {
                kind: string;
                says: string;
                title: string;
            } | null;
            kinds: {
                kind: string;
                lines: components["schemas"]["ReportLine"][];
                matches: components["schemas"]["Match"][];
                title: string;
            }[];
            passes: boolean;
        };
        Uploaded: {
            refused: {
                code: string;
                name: string;
                says: string;
            }[];
            taken: {
                agreement: components["schemas"]["Agreement"];
                analysis: components["schemas"]["Analysis"];
                notes: string[];
                version: components["schemas"]["Version"];
            }[];
        };
        Verification: {
            /** Format: date-time */
            at: string;
            faults: number;
            first: number;
            id: string;
            /** @description It came to the end of the trail, and not to the end of its time. */
            isWhole: boolean;
            last: {
                hash: string;
                number: number;
            };
            /** @description The first fifty of what is wrong. */
            listed: {
                at: string;
                says: string;
            }[];
            /** @description Null where it was asked for on the command line. */
            name: string | null;
            /**
             * @description The chain of the trail alone, or everything that `lacuna verify` looks at.
             * @enum {string}
             */
            of: "trail" | "everything";
            person: string | null;
        };
        Version: {
            agreement: string;
            bytes: number;
            fileName: string;
            id: string;
            number: number;
            sha256: string;
            /** Format: date-time */
            uploadedAt: string;
            uploadedBy: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    describeService: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of what the asker has already: 304 where it is still that. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        analyses: {
                            queued: number;
                            running: number;
                        };
                        /** @description Where the newest hash of the trail is put down as well. */
                        anchor: ("file" | "url") | null;
                        /** @enum {string} */
                        database: "sqlite" | "postgres";
                        /**
                         * @description Where uploaded files are kept.
                         * @enum {string}
                         */
                        files: "database" | "folder" | "s3";
                        library: {
                            hash: string;
                            jurisdictions: number;
                            kinds: number;
                            requirements: number;
                        };
                        /** @description Version of Node.js. */
                        node: string;
                        people: number;
                        /** @description Number of the house policy in force; 0 for that of the library itself. */
                        policy: number;
                        /** @description That one person may upload in a day (UTC). */
                        quotaBytes: number;
                        /** @description A virus scanner looks at each upload. */
                        scansUploads: boolean;
                        /** @enum {string} */
                        signIn: "passwords" | "provider";
                        /** Format: date-time */
                        startedAt: string;
                        /** @description Analyses at a time in this process. */
                        threads: number;
                        /** @description Of one file, at most. */
                        uploadBytes: number;
                        version: string;
                    };
                };
            };
            /** @description The asker has it already. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description bad-request: The request is not as described. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-signed-in: Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-allowed: Not among what you may do. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too-many: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal: A mistake of ours. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listAgreements: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
                team?: string;
                /** @description In the title, whatever the case. */
                text?: string;
                /** @description Whose review it is now: "legal" lists what was handed over to legal. */
                with?: "procurement" | "legal";
            };
            header?: {
                /** @description The ETag of what the asker has already: 304 where it is still that. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The newest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Agreement"][];
                        next: string | null;
                    };
                };
            };
            /** @description The asker has it already. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description bad-request: The request is not as described. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-signed-in: Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-allowed: Not among what you may do. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too-many: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal: A mistake of ours. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    findAgreement: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of what the asker has already: 304 where it is still that. */
                "If-None-Match"?: string;
            };
            path: {
                agreement: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description With its newest version and what became of that. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Agreement"];
                };
            };
            /** @description The asker has it already. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description bad-request: The request is not as described. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-signed-in: Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-allowed: Not among what you may do. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too-many: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal: A mistake of ours. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeAgreement: {
        parameters: {
            query?: never;
            header?: {
                /** @description A fresh UUID for each thing that is to be done. Sent again with the same key within a day, it is not done again. */
                "Idempotency-Key"?: string;
                /** @description The ETag of what is to be changed, as it was read. */
                "If-Match"?: string;
            };
            path: {
                agreement: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    deal?: components["schemas"]["StatedDealAsked"];
                    team?: string;
                    title?: string;
                };
            };
        };
        responses: {
            /** @description As it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Agreement"];
                };
            };
            /** @description bad-request: The request is not as described. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-signed-in: Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-allowed: Not among what you may do. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description in-progress: It is being worked on. */
            409: {
                headers: {
                    /** @description With in-progress: after how many seconds it is worth asking again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description changed-meanwhile: It was changed meanwhile. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description key-reused: The idempotency key stands for another request. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too-many: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal: A mistake of ours. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readDeal: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of what the asker has already: 304 where it is still that. */
                "If-None-Match"?: string;
            };
            path: {
                agreement: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As somebody said it. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StatedDeal"];
                };
            };
            /** @description The asker has it already. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description bad-request: The request is not as described. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-signed-in: Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-allowed: Not among what you may do. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too-many: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal: A mistake of ours. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    answerQuestions: {
        parameters: {
            query?: never;
            header?: {
                /** @description A fresh UUID for each thing that is to be done. Sent again with the same key within a day, it is not done again. */
                "Idempotency-Key"?: string;
            };
            path: {
                agreement: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StatedDealAsked"];
            };
        };
        responses: {
            /** @description The agreement as it is now, and the analysis that waits; null where it has no draft. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        agreement: components["schemas"]["Agreement"];
                        analysis: components["schemas"]["Analysis"] | null;
                    };
                };
            };
            /** @description bad-request: The request is not as described. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-signed-in: Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-allowed: Not among what you may do. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description in-progress: It is being worked on. */
            409: {
                headers: {
                    /** @description With in-progress: after how many seconds it is worth asking again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description changed-meanwhile: It was changed meanwhile. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description key-reused: The idempotency key stands for another request. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too-many: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal: A mistake of ours. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    compareVersions: {
        parameters: {
            query?: {
                /** @description Id of a version; else the last. */
                newer?: string;
                /** @description Id of a version; else the last but one. */
                older?: string;
            };
            header?: {
                /** @description The ETag of what the asker has already: 304 where it is still that. */
                "If-None-Match"?: string;
            };
            path: {
                agreement: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Changes of the words, and findings that stand otherwise. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Comparison"];
                };
            };
            /** @description The asker has it already. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description bad-request: The request is not as described. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-signed-in: Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-allowed: Not among what you may do. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description conflict: It does not go together with what is there. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too-many: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal: A mistake of ours. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unavailable: Not available now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportDiff: {
        parameters: {
            query?: {
                format?: "html" | "text" | "json";
                /** @description Id of a version; else the last. */
                newer?: string;
                /** @description Id of a version; else the last but one. */
                older?: string;
            };
            header?: {
                /** @description The ETag of what the asker has already: 304 where it is still that. */
                "If-None-Match"?: string;
            };
            path: {
                agreement: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As an attachment. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                    "text/html": unknown;
                    "text/plain": unknown;
                };
            };
            /** @description The asker has it already. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description bad-request: The request is not as described. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-signed-in: Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-allowed: Not among what you may do. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description conflict: It does not go together with what is there. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too-many: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal: A mistake of ours. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unavailable: Not available now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportReport: {
        parameters: {
            query?: {
                format?: "text" | "json" | "jsonl" | "csv" | "junit" | "sarif" | "html" | "xlsx" | "docx" | "pdf";
                /** @description Of this draft; else of the newest that has a report. */
                version?: string;
            };
            header?: {
                /** @description The ETag of what the asker has already: 304 where it is still that. */
                "If-None-Match"?: string;
            };
            path: {
                agreement: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As an attachment. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                    "application/pdf": unknown;
                    "application/sarif+json": unknown;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": unknown;
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": unknown;
                    "application/x-ndjson": unknown;
                    "application/xml": unknown;
                    "text/csv; charset=utf-8": unknown;
                    "text/html; charset=utf-8": unknown;
                    "text/plain; charset=utf-8": unknown;
                };
            };
            /** @description The asker has it already. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description bad-request: The request is not as described. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-signed-in: Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-allowed: Not among what you may do. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description in-progress: It is being worked on. */
            409: {
                headers: {
                    /** @description With in-progress: after how many seconds it is worth asking again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too-many: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal: A mistake of ours. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readFindings: {
        parameters: {
            query?: {
                /** @description Of this draft; else of the newest that has a report. */
                version?: string;
            };
            header?: {
                /** @description The ETag of what the asker has already: 304 where it is still that. */
                "If-None-Match"?: string;
            };
            path: {
                agreement: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Beside each finding what was said of it last; where the draft goes from here; and what to ask of the other side, the worst first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Findings"];
                };
            };
            /** @description The asker has it already. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description bad-request: The request is not as described. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-signed-in: Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-allowed: Not among what you may do. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description in-progress: It is being worked on. */
            409: {
                headers: {
                    /** @description With in-progress: after how many seconds it is worth asking again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too-many: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal: A mistake of ours. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listHandovers: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of what the asker has already: 304 where it is still that. */
                "If-None-Match"?: string;
            };
            path: {
                agreement: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The oldest first. Procurement has it until the first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Handover"][];
                    };
                };
            };
            /** @description The asker has it already. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description bad-request: The request is not as described. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-signed-in: Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-allowed: Not among what you may do. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too-many: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal: A mistake of ours. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    handOver: {
        parameters: {
            query?: never;
            header?: {
                /** @description A fresh UUID for each thing that is to be done. Sent again with the same key within a day, it is not done again. */
                "Idempotency-Key"?: string;
            };
            path: {
                agreement: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewHandover"];
            };
        };
        responses: {
            /** @description It has the review now. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Handover"];
                };
            };
            /** @description bad-request: The request is not as described. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-signed-in: Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-allowed: Not among what you may do. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description in-progress: It is being worked on. conflict: It does not go together with what is there. */
            409: {
                headers: {
                    /** @description With in-progress: after how many seconds it is worth asking again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description key-reused: The idempotency key stands for another request. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too-many: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal: A mistake of ours. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportRedline: {
        parameters: {
            query?: {
                /** @description Clause kinds, with commas between them; else all that is asked and not called fixed. */
                asks?: string;
                /** @description Of this draft; else of the newest that has a report. */
                version?: string;
                /** @description Which wording is asked for. */
                wording?: "preferred" | "acceptable";
            };
            header?: {
                /** @description The ETag of what the asker has already: 304 where it is still that. */
                "If-None-Match"?: string;
            };
            path: {
                agreement: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As an attachment. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": unknown;
                };
            };
            /** @description The asker has it already. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description bad-request: The request is not as described. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-signed-in: Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-allowed: Not among what you may do. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description in-progress: It is being worked on. conflict: It does not go together with what is there. */
            409: {
                headers: {
                    /** @description With in-progress: after how many seconds it is worth asking again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too-many: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal: A mistake of ours. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unavailable: Not available now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listRulings: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of what the asker has already: 304 where it is still that. */
                "If-None-Match"?: string;
            };
            path: {
                agreement: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The whole history, the oldest first, and the ids of what of it stands. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Ruling"][];
                        standing: string[];
                    };
                };
            };
            /** @description The asker has it already. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description bad-request: The request is not as described. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-signed-in: Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-allowed: Not among what you may do. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too-many: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal: A mistake of ours. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    rule: {
        parameters: {
            query?: never;
            header?: {
                /** @description A fresh UUID for each thing that is to be done. Sent again with the same key within a day, it is not done again. */
                "Idempotency-Key"?: string;
            };
            path: {
                agreement: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewRuling"];
            };
        };
        responses: {
            /** @description Kept. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ruling"];
                };
            };
            /** @description bad-request: The request is not as described. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-signed-in: Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-allowed: Not among what you may do. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description in-progress: It is being worked on. */
            409: {
                headers: {
                    /** @description With in-progress: after how many seconds it is worth asking again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description key-reused: The idempotency key stands for another request. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too-many: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal: A mistake of ours. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listTicks: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of what the asker has already: 304 where it is still that. */
                "If-None-Match"?: string;
            };
            path: {
                agreement: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The whole history, the oldest first, and the ids of what of it stands: it is of the agreement, whatever its drafts. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Tick"][];
                        standing: string[];
                    };
                };
            };
            /** @description The asker has it already. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description bad-request: The request is not as described. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-signed-in: Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-allowed: Not among what you may do. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too-many: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal: A mistake of ours. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    tick: {
        parameters: {
            query?: never;
            header?: {
                /** @description A fresh UUID for each thing that is to be done. Sent again with the same key within a day, it is not done again. */
                "Idempotency-Key"?: string;
            };
            path: {
                agreement: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewTick"];
            };
        };
        responses: {
            /** @description Kept. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Tick"];
                };
            };
            /** @description bad-request: The request is not as described. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-signed-in: Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-allowed: Not among what you may do. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description in-progress: It is being worked on. */
            409: {
                headers: {
                    /** @description With in-progress: after how many seconds it is worth asking again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description key-reused: The idempotency key stands for another request. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too-many: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal: A mistake of ours. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listVersions: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of what the asker has already: 304 where it is still that. */
                "If-None-Match"?: string;
            };
            path: {
                agreement: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description In the order in which they came. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Version"][];
                    };
                };
            };
            /** @description The asker has it already. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description bad-request: The request is not as described. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-signed-in: Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-allowed: Not among what you may do. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too-many: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal: A mistake of ours. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addVersion: {
        parameters: {
            query?: never;
            header?: {
                /** @description A fresh UUID for each thing that is to be done. Sent again with the same key within a day, it is not done again. */
                "Idempotency-Key"?: string;
            };
            path: {
                agreement: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    files: string[];
                };
            };
        };
        responses: {
            /** @description The new version and its analysis. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        analysis: components["schemas"]["Analysis"];
                        version: components["schemas"]["Version"];
                    };
                };
            };
            /** @description bad-request: The request is not as described. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-signed-in: Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-allowed: Not among what you may do. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description in-progress: It is being worked on. */
            409: {
                headers: {
                    /** @description With in-progress: after how many seconds it is worth asking again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too-large: Too large. over-quota: Over the quota. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unknown-format: Not a format that can be read. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description key-reused: The idempotency key stands for another request. refused-by-scan: Refused by the virus scanner. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too-many: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal: A mistake of ours. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    askAnalyses: {
        parameters: {
            query?: never;
            header?: {
                /** @description A fresh UUID for each thing that is to be done. Sent again with the same key within a day, it is not done again. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AskAnalyses"];
            };
        };
        responses: {
            /** @description Queued. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Drafts that were queued. */
                        asked: number;
                        /** @description Agreements that are by it already, or have no draft. */
                        left: number;
                        next: string | null;
                        /** @description Version of the house policy in force. */
                        policy: number;
                    };
                };
            };
            /** @description bad-request: The request is not as described. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-signed-in: Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-allowed: Not among what you may do. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description in-progress: It is being worked on. */
            409: {
                headers: {
                    /** @description With in-progress: after how many seconds it is worth asking again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description key-reused: The idempotency key stands for another request. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too-many: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal: A mistake of ours. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    findAnalysis: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of what the asker has already: 304 where it is still that. */
                "If-None-Match"?: string;
            };
            path: {
                analysis: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description With the key of its report once it is done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Analysis"];
                };
            };
            /** @description The asker has it already. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description bad-request: The request is not as described. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-signed-in: Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-allowed: Not among what you may do. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too-many: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal: A mistake of ours. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    followAnalysis: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of what the asker has already: 304 where it is still that. */
                "If-None-Match"?: string;
            };
            path: {
                analysis: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Server-sent events. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            /** @description The asker has it already. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description bad-request: The request is not as described. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-signed-in: Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-allowed: Not among what you may do. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too-many: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal: A mistake of ours. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listClocks: {
        parameters: {
            query?: {
                asOf?: string;
                /** @description Of these jurisdictions, as in eu,us; else of all. */
                codes?: string;
            };
            header?: {
                /** @description The ETag of what the asker has already: 304 where it is still that. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description In library order. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        asOf: string;
                        items: components["schemas"]["Clock"][];
                    };
                };
            };
            /** @description The asker has it already. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description bad-request: The request is not as described. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-signed-in: Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-allowed: Not among what you may do. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too-many: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal: A mistake of ours. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readDocs: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of what the asker has already: 304 where it is still that. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page that needs nothing from elsewhere. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": unknown;
                };
            };
            /** @description The asker has it already. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description bad-request: The request is not as described. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too-many: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal: A mistake of ours. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    describeApi: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of what the asker has already: 304 where it is still that. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OpenAPI 3.1. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        openapi: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description The asker has it already. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description bad-request: The request is not as described. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too-many: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal: A mistake of ours. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    styleDocs: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of what the asker has already: 304 where it is still that. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A style sheet. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/css": unknown;
                };
            };
            /** @description The asker has it already. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description bad-request: The request is not as described. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too-many: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal: A mistake of ours. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listFreshness: {
        parameters: {
            query?: {
                /** @description Overdue on that day; else today (UTC). */
                on?: string;
                /** @description Leaves out what is not overdue. */
                overdue?: "only";
            };
            header?: {
                /** @description The ETag of what the asker has already: 304 where it is still that. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Requirements, clocks and measures, in library order. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Freshness"][];
                        on: string;
                        overdue: number;
                        unconfirmed: number;
                    };
                };
            };
            /** @description The asker has it already. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description bad-request: The request is not as described. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-signed-in: Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-allowed: Not among what you may do. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too-many: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal: A mistake of ours. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listJurisdictions: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of what the asker has already: 304 where it is still that. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description In library order. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Jurisdiction"][];
                    };
                };
            };
            /** @description The asker has it already. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description bad-request: The request is not as described. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-signed-in: Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-allowed: Not among what you may do. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too-many: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal: A mistake of ours. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    compareJurisdictions: {
        parameters: {
            query: {
                /** @description Else today (UTC). */
                asOf?: string;
                /** @description As in eu,us,cn. */
                codes: string;
            };
            header?: {
                /** @description The ETag of what the asker has already: 304 where it is still that. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A row for each topic, with the measures of each jurisdiction by its code. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        asOf: string;
                        clocks: components["schemas"]["Clock"][];
                        rows: {
                            cells: {
                                [key: string]: components["schemas"]["Measure"][];
                            };
                            title: string;
                            topic: string;
                            /** @enum {string} */
                            track: "civil" | "criminal" | "administrative" | "diplomatic";
                        }[];
                    };
                };
            };
            /** @description The asker has it already. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description bad-request: The request is not as described. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-signed-in: Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-allowed: Not among what you may do. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too-many: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal: A mistake of ours. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportLaw: {
        parameters: {
            query: {
                /** @description Else today (UTC). */
                asOf?: string;
                /** @description As in eu,us,cn. */
                codes: string;
                /** @description Of the clocks; else all. */
                duty?: "vendor-to-customer" | "customer-to-authority" | "customer-to-individual" | "customer-to-market" | "follow-up" | "payment-report";
                format?: "csv" | "xlsx";
                of?: "remedies" | "clocks";
                /** @description Of the remedies; else all. */
                track?: "civil" | "criminal" | "administrative" | "diplomatic";
            };
            header?: {
                /** @description The ETag of what the asker has already: 304 where it is still that. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As an attachment. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": unknown;
                    "text/csv; charset=utf-8": unknown;
                };
            };
            /** @description The asker has it already. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description bad-request: The request is not as described. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-signed-in: Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-allowed: Not among what you may do. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too-many: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal: A mistake of ours. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listOwnKeys: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of what the asker has already: 304 where it is still that. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Without their secrets. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ApiKey"][];
                    };
                };
            };
            /** @description The asker has it already. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description bad-request: The request is not as described. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-signed-in: Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-allowed: Not among what you may do. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too-many: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal: A mistake of ours. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addKey: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    scopes: ("read" | "upload" | "decide" | "export" | "admin")[];
                    title: string;
                    /** @default null */
                    until?: string | null;
                };
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        key: components["schemas"]["ApiKey"];
                        secret: string;
                    };
                };
            };
            /** @description bad-request: The request is not as described. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-signed-in: Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-allowed: Not among what you may do. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too-many: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal: A mistake of ours. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    revokeKey: {
        parameters: {
            query?: never;
            header?: {
                /** @description A fresh UUID for each thing that is to be done. Sent again with the same key within a day, it is not done again. */
                "Idempotency-Key"?: string;
            };
            path: {
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It opens nothing any more. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description bad-request: The request is not as described. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-signed-in: Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-allowed: Not among what you may do. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description in-progress: It is being worked on. */
            409: {
                headers: {
                    /** @description With in-progress: after how many seconds it is worth asking again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description key-reused: The idempotency key stands for another request. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too-many: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal: A mistake of ours. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listAllKeys: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of what the asker has already: 304 where it is still that. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Without their secrets, each with the login and name of its owner. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: date-time */
                            createdAt: string;
                            id: string;
                            login: string;
                            name: string;
                            person: string;
                            revoked: boolean;
                            scopes: ("read" | "upload" | "decide" | "export" | "admin")[];
                            title: string;
                            until: string | null;
                        }[];
                    };
                };
            };
            /** @description The asker has it already. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description bad-request: The request is not as described. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-signed-in: Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-allowed: Not among what you may do. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too-many: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal: A mistake of ours. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listKinds: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of what the asker has already: 304 where it is still that. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description In library order. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ClauseKind"][];
                    };
                };
            };
            /** @description The asker has it already. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description bad-request: The request is not as described. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-signed-in: Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-allowed: Not among what you may do. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too-many: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal: A mistake of ours. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    findKind: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of what the asker has already: 304 where it is still that. */
                "If-None-Match"?: string;
            };
            path: {
                kind: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The kind. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        examples: ({
                            match: string;
                            stance: string | null;
                        } | {
                            because: string;
                            noMatch: string;
                        })[];
                        fallback: {
                            acceptable: string;
                            preferred: string;
                            walkAway: string;
                        };
                        family: string;
                        id: string;
                        /** @description How well it was recognised on public sets of papers; none: no set has a label for it. */
                        measured: components["schemas"]["Measured"][];
                        parts: {
                            id: string;
                            lacks: string;
                            title: string;
                        }[];
                        requirements: string[];
                        says: string;
                        stances: {
                            id: string;
                            says: string;
                            strength: string;
                        }[];
                        title: string;
                    };
                };
            };
            /** @description The asker has it already. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description bad-request: The request is not as described. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-signed-in: Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-allowed: Not among what you may do. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too-many: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal: A mistake of ours. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    describeLibrary: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of what the asker has already: 304 where it is still that. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Its hash, and how much it holds. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        clocks: number;
                        hash: string;
                        jurisdictions: number;
                        kinds: number;
                        measures: number;
                        requirements: number;
                        version: string;
                    };
                };
            };
            /** @description The asker has it already. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description bad-request: The request is not as described. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-signed-in: Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-allowed: Not among what you may do. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too-many: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal: A mistake of ours. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeOwnPassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    current: string;
                    password: string;
                };
            };
        };
        responses: {
            /** @description Changed. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Person"];
                };
            };
            /** @description bad-request: The request is not as described. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-signed-in: Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-allowed: Not among what you may do. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description conflict: It does not go together with what is there. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too-many: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal: A mistake of ours. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unavailable: Not available now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listPeople: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
                /** @description Who sees the agreements of this team. */
                team?: string;
                /** @description In the login or the name, whatever the case. */
                text?: string;
            };
            header?: {
                /** @description The ETag of what the asker has already: 304 where it is still that. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description By login. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Person"][];
                        next: string | null;
                    };
                };
            };
            /** @description The asker has it already. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description bad-request: The request is not as described. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-signed-in: Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-allowed: Not among what you may do. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too-many: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal: A mistake of ours. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addPerson: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    login: string;
                    name: string;
                    password: string;
                    roles: ("procurement" | "legal" | "operations" | "admin")[];
                    teams: "all" | string[];
                };
            };
        };
        responses: {
            /** @description Added. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Person"];
                };
            };
            /** @description bad-request: The request is not as described. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-signed-in: Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-allowed: Not among what you may do. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description conflict: It does not go together with what is there. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too-many: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal: A mistake of ours. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unavailable: Not available now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    findPerson: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of what the asker has already: 304 where it is still that. */
                "If-None-Match"?: string;
            };
            path: {
                person: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The person. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Person"];
                };
            };
            /** @description The asker has it already. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description bad-request: The request is not as described. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-signed-in: Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-allowed: Not among what you may do. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too-many: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal: A mistake of ours. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changePerson: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                person: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    disabled?: boolean;
                    name?: string;
                    password?: string;
                    roles?: ("procurement" | "legal" | "operations" | "admin")[];
                    teams?: "all" | string[];
                };
            };
        };
        responses: {
            /** @description As they are now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Person"];
                };
            };
            /** @description bad-request: The request is not as described. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-signed-in: Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-allowed: Not among what you may do. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description conflict: It does not go together with what is there. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too-many: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal: A mistake of ours. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unavailable: Not available now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listPolicies: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
            };
            header?: {
                /** @description The ETag of what the asker has already: 304 where it is still that. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The newest first, without their files. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Number of the one in force; 0: the one that lies in the library itself. */
                        inForce: number;
                        items: {
                            at: string | null;
                            digest: string;
                            /** @description Hash that the clause library had with it. */
                            library: string;
                            name: string | null;
                            note: string;
                            number: number;
                            /** @description Id of who saved it; null: it lies in the library itself. */
                            person: string | null;
                        }[];
                        next: string | null;
                    };
                };
            };
            /** @description The asker has it already. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description bad-request: The request is not as described. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-signed-in: Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-allowed: Not among what you may do. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too-many: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal: A mistake of ours. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    savePolicy: {
        parameters: {
            query?: never;
            header?: {
                /** @description A fresh UUID for each thing that is to be done. Sent again with the same key within a day, it is not done again. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewHousePolicy"];
            };
        };
        responses: {
            /** @description In force. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HousePolicy"];
                };
            };
            /** @description bad-request: The request is not as described. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-signed-in: Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-allowed: Not among what you may do. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description in-progress: It is being worked on. conflict: It does not go together with what is there. */
            409: {
                headers: {
                    /** @description With in-progress: after how many seconds it is worth asking again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description key-reused: The idempotency key stands for another request. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too-many: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal: A mistake of ours. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    findPolicy: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of what the asker has already: 304 where it is still that. */
                "If-None-Match"?: string;
            };
            path: {
                policy: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description With its files. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HousePolicy"];
                };
            };
            /** @description The asker has it already. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description bad-request: The request is not as described. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-signed-in: Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-allowed: Not among what you may do. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too-many: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal: A mistake of ours. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    checkPolicy: {
        parameters: {
            query?: never;
            header?: {
                /** @description A fresh UUID for each thing that is to be done. Sent again with the same key within a day, it is not done again. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description As they lie in a house folder: "jurisdiction.yaml", files of requirements, and "wording.yaml". */
                    files: {
                        /** @example jurisdiction.yaml */
                        path: string;
                        /**
                         * @example code: house
                         *     name: House policy
                         */
                        text: string;
                    }[];
                };
            };
        };
        responses: {
            /** @description Every fault with its line; none where it may be saved. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        faults: components["schemas"]["PolicyFault"][];
                        library: string | null;
                        requirements: number | null;
                    };
                };
            };
            /** @description bad-request: The request is not as described. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-signed-in: Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-allowed: Not among what you may do. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description in-progress: It is being worked on. */
            409: {
                headers: {
                    /** @description With in-progress: after how many seconds it is worth asking again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description key-reused: The idempotency key stands for another request. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too-many: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal: A mistake of ours. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    previewPolicy: {
        parameters: {
            query?: never;
            header?: {
                /** @description A fresh UUID for each thing that is to be done. Sent again with the same key within a day, it is not done again. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PreviewPolicy"];
            };
        };
        responses: {
            /** @description A page of what would change. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PolicyPreview"];
                };
            };
            /** @description bad-request: The request is not as described. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-signed-in: Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-allowed: Not among what you may do. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description in-progress: It is being worked on. */
            409: {
                headers: {
                    /** @description With in-progress: after how many seconds it is worth asking again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description key-reused: The idempotency key stands for another request. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too-many: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal: A mistake of ours. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    overview: {
        parameters: {
            query?: {
                /** @description In any spelling. */
                counterparty?: string;
                /** @description Only what was held against this law. */
                jurisdiction?: string;
                /** @description Only where this clause kind was recognised; in a search, in the clause. */
                kind?: string;
                type?: "nda-mutual" | "nda-one-way" | "data-processing" | "business-associate" | "saas" | "licence" | "supply" | "distribution" | "reseller" | "services" | "consultancy" | "outsourcing" | "joint-development" | "joint-venture" | "logistics" | "manufacturing" | "amendment" | "order-form" | "other";
            };
            header?: {
                /** @description The ETag of what the asker has already: 304 where it is still that. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What is found, in order of weight. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Answer"];
                };
            };
            /** @description The asker has it already. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description bad-request: The request is not as described. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-signed-in: Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-allowed: Not among what you may do. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too-many: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal: A mistake of ours. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    counterparties: {
        parameters: {
            query?: {
                /** @description In any spelling. */
                counterparty?: string;
                /** @description Only what was held against this law. */
                jurisdiction?: string;
                /** @description Only where this clause kind was recognised; in a search, in the clause. */
                kind?: string;
                type?: "nda-mutual" | "nda-one-way" | "data-processing" | "business-associate" | "saas" | "licence" | "supply" | "distribution" | "reseller" | "services" | "consultancy" | "outsourcing" | "joint-development" | "joint-venture" | "logistics" | "manufacturing" | "amendment" | "order-form" | "other";
            };
            header?: {
                /** @description The ETag of what the asker has already: 304 where it is still that. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What is found, in order of weight. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Answer"];
                };
            };
            /** @description The asker has it already. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description bad-request: The request is not as described. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-signed-in: Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-allowed: Not among what you may do. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too-many: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal: A mistake of ours. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listEnding: {
        parameters: {
            query?: {
                after?: string;
                days?: number;
                limit?: number;
                team?: string;
            };
            header?: {
                /** @description The ETag of what the asker has already: 304 where it is still that. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The first to end before others. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["EndingAcceptance"][];
                        next: string | null;
                    };
                };
            };
            /** @description The asker has it already. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description bad-request: The request is not as described. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-signed-in: Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-allowed: Not among what you may do. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too-many: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal: A mistake of ours. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readGrid: {
        parameters: {
            query?: {
                after?: string;
                /** @description How many columns. */
                columns?: number;
                /** @description How many columns to leave out before them. */
                columnsFrom?: number;
                /** @description In any spelling. */
                counterparty?: string;
                /** @description Families of clause kinds. */
                family?: string;
                /** @description Codes: only what their law asks. */
                jurisdiction?: string;
                /** @description Ids of clause kinds. */
                kind?: string;
                limit?: number;
                /** @description Only agreements with a finding that is one of these, among what else is asked for. Accepted findings are "accepted" and nothing else; "gap" is any other gap or conflict, "undecided" one of which nobody has said anything that stands. */
                outcome?: string;
                /** @description Ids of requirements. */
                requirement?: string;
                /** @description Where the newest draft goes from here. */
                route?: string;
                /** @description How many agreements to leave out before the page: to jump to a place in a long list. */
                rowsFrom?: number;
                severity?: string;
                /** @description Worst: the most open must-gaps first, then what could not be read, then by should- and consider-gaps. */
                sort?: "worst" | "newest" | "title";
                team?: string;
                /** @description In the title, whatever the case. */
                text?: string;
                /** @description True: only what could not be read; false: only what was. */
                unread?: "true" | "false";
            };
            header?: {
                /** @description The ETag of what the asker has already: 304 where it is still that. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of the grid. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Grid"];
                };
            };
            /** @description The asker has it already. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description bad-request: The request is not as described. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-signed-in: Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-allowed: Not among what you may do. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too-many: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal: A mistake of ours. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportGrid: {
        parameters: {
            query?: {
                /** @description In any spelling. */
                counterparty?: string;
                /** @description Families of clause kinds. */
                family?: string;
                format?: "csv" | "xlsx";
                /** @description Codes: only what their law asks. */
                jurisdiction?: string;
                /** @description Ids of clause kinds. */
                kind?: string;
                /** @description Only agreements with a finding that is one of these, among what else is asked for. Accepted findings are "accepted" and nothing else; "gap" is any other gap or conflict, "undecided" one of which nobody has said anything that stands. */
                outcome?: string;
                /** @description Ids of requirements. */
                requirement?: string;
                /** @description Where the newest draft goes from here. */
                route?: string;
                severity?: string;
                /** @description Worst: the most open must-gaps first, then what could not be read, then by should- and consider-gaps. */
                sort?: "worst" | "newest" | "title";
                team?: string;
                /** @description In the title, whatever the case. */
                text?: string;
                /** @description True: only what could not be read; false: only what was. */
                unread?: "true" | "false";
            };
            header?: {
                /** @description The ETag of what the asker has already: 304 where it is still that. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As an attachment. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": unknown;
                    "text/csv; charset=utf-8": unknown;
                };
            };
            /** @description The asker has it already. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description bad-request: The request is not as described. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-signed-in: Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-allowed: Not among what you may do. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too-many: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal: A mistake of ours. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    whoHas: {
        parameters: {
            query: {
                /** @description Id of a clause kind. */
                clause: string;
                /** @description In any spelling. */
                counterparty?: string;
                /** @description Only what was held against this law. */
                jurisdiction?: string;
                /** @description Only where this clause kind was recognised; in a search, in the clause. */
                kind?: string;
                type?: "nda-mutual" | "nda-one-way" | "data-processing" | "business-associate" | "saas" | "licence" | "supply" | "distribution" | "reseller" | "services" | "consultancy" | "outsourcing" | "joint-development" | "joint-venture" | "logistics" | "manufacturing" | "amendment" | "order-form" | "other";
            };
            header?: {
                /** @description The ETag of what the asker has already: 304 where it is still that. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What is found, in order of weight. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Answer"];
                };
            };
            /** @description The asker has it already. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description bad-request: The request is not as described. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-signed-in: Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-allowed: Not among what you may do. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too-many: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal: A mistake of ours. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    whoLacks: {
        parameters: {
            query: {
                /** @description In any spelling. */
                counterparty?: string;
                /** @description Only what was held against this law. */
                jurisdiction?: string;
                /** @description Only where this clause kind was recognised; in a search, in the clause. */
                kind?: string;
                /** @description Only as the law of this jurisdiction asks for the kind. */
                of?: string;
                type?: "nda-mutual" | "nda-one-way" | "data-processing" | "business-associate" | "saas" | "licence" | "supply" | "distribution" | "reseller" | "services" | "consultancy" | "outsourcing" | "joint-development" | "joint-venture" | "logistics" | "manufacturing" | "amendment" | "order-form" | "other";
                /** @description Id of a clause kind or of a requirement. */
                what: string;
            };
            header?: {
                /** @description The ETag of what the asker has already: 304 where it is still that. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What is found, in order of weight. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Answer"];
                };
            };
            /** @description The asker has it already. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description bad-request: The request is not as described. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-signed-in: Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-allowed: Not among what you may do. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too-many: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal: A mistake of ours. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    howLongToNotify: {
        parameters: {
            query?: {
                /** @description Hours. */
                atMost?: number;
                /** @description In any spelling. */
                counterparty?: string;
                /** @description Only what was held against this law. */
                jurisdiction?: string;
                /** @description Only where this clause kind was recognised; in a search, in the clause. */
                kind?: string;
                /** @description Hours. */
                longerThan?: number;
                /** @description True: only agreements that give no time. */
                none?: "true" | "false";
                type?: "nda-mutual" | "nda-one-way" | "data-processing" | "business-associate" | "saas" | "licence" | "supply" | "distribution" | "reseller" | "services" | "consultancy" | "outsourcing" | "joint-development" | "joint-venture" | "logistics" | "manufacturing" | "amendment" | "order-form" | "other";
            };
            header?: {
                /** @description The ETag of what the asker has already: 304 where it is still that. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What is found, in order of weight. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Answer"];
                };
            };
            /** @description The asker has it already. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description bad-request: The request is not as described. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-signed-in: Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-allowed: Not among what you may do. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too-many: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal: A mistake of ours. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    searchClauses: {
        parameters: {
            query: {
                /** @description In any spelling. */
                counterparty?: string;
                /** @description Only clauses in which this kind was recognised. */
                in?: string;
                /** @description Only what was held against this law. */
                jurisdiction?: string;
                /** @description Only where this clause kind was recognised; in a search, in the clause. */
                kind?: string;
                limit?: number;
                type?: "nda-mutual" | "nda-one-way" | "data-processing" | "business-associate" | "saas" | "licence" | "supply" | "distribution" | "reseller" | "services" | "consultancy" | "outsourcing" | "joint-development" | "joint-venture" | "logistics" | "manufacturing" | "amendment" | "order-form" | "other";
                words: string;
            };
            header?: {
                /** @description The ETag of what the asker has already: 304 where it is still that. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What is found, in order of weight. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Answer"];
                };
            };
            /** @description The asker has it already. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description bad-request: The request is not as described. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-signed-in: Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-allowed: Not among what you may do. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too-many: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal: A mistake of ours. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    whatIsShared: {
        parameters: {
            query: {
                /** @description In any spelling. */
                counterparty?: string;
                /** @description Only what was held against this law. */
                jurisdiction?: string;
                /** @description Only where this clause kind was recognised; in a search, in the clause. */
                kind?: string;
                type?: "nda-mutual" | "nda-one-way" | "data-processing" | "business-associate" | "saas" | "licence" | "supply" | "distribution" | "reseller" | "services" | "consultancy" | "outsourcing" | "joint-development" | "joint-venture" | "logistics" | "manufacturing" | "amendment" | "order-form" | "other";
                with: string;
                words: string;
            };
            header?: {
                /** @description The ETag of what the asker has already: 304 where it is still that. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What is found, in order of weight. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Answer"];
                };
            };
            /** @description The asker has it already. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description bad-request: The request is not as described. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-signed-in: Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-allowed: Not among what you may do. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too-many: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal: A mistake of ours. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readTrend: {
        parameters: {
            query?: {
                /** @description In any spelling. */
                counterparty?: string;
                /** @description Families of clause kinds. */
                family?: string;
                /** @description Codes: only what their law asks. */
                jurisdiction?: string;
                /** @description Ids of clause kinds. */
                kind?: string;
                months?: number;
                /** @description Ids of requirements. */
                requirement?: string;
                team?: string;
                /** @description In the title, whatever the case. */
                text?: string;
            };
            header?: {
                /** @description The ETag of what the asker has already: 304 where it is still that. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The oldest month first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Trend"];
                };
            };
            /** @description The asker has it already. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description bad-request: The request is not as described. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-signed-in: Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-allowed: Not among what you may do. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too-many: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal: A mistake of ours. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listSavedViews: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of what the asker has already: 304 where it is still that. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description By name. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["SavedView"][];
                    };
                };
            };
            /** @description The asker has it already. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description bad-request: The request is not as described. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-signed-in: Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-allowed: Not among what you may do. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too-many: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal: A mistake of ours. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addSavedView: {
        parameters: {
            query?: never;
            header?: {
                /** @description A fresh UUID for each thing that is to be done. Sent again with the same key within a day, it is not done again. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description What the grid is asked for, by the names of its query. */
                    filter: components["schemas"]["PortfolioFilter"];
                    name: string;
                    /** @default null */
                    team?: string | null;
                };
            };
        };
        responses: {
            /** @description Saved. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedView"];
                };
            };
            /** @description bad-request: The request is not as described. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-signed-in: Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-allowed: Not among what you may do. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description in-progress: It is being worked on. */
            409: {
                headers: {
                    /** @description With in-progress: after how many seconds it is worth asking again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description key-reused: The idempotency key stands for another request. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too-many: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal: A mistake of ours. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeSavedView: {
        parameters: {
            query?: never;
            header?: {
                /** @description A fresh UUID for each thing that is to be done. Sent again with the same key within a day, it is not done again. */
                "Idempotency-Key"?: string;
            };
            path: {
                view: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is gone, for those too with whom it was shared. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description bad-request: The request is not as described. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-signed-in: Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-allowed: Not among what you may do. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description in-progress: It is being worked on. */
            409: {
                headers: {
                    /** @description With in-progress: after how many seconds it is worth asking again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description key-reused: The idempotency key stands for another request. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too-many: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal: A mistake of ours. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeSavedView: {
        parameters: {
            query?: never;
            header?: {
                /** @description A fresh UUID for each thing that is to be done. Sent again with the same key within a day, it is not done again. */
                "Idempotency-Key"?: string;
            };
            path: {
                view: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description What the grid is asked for, by the names of its query. */
                    filter?: components["schemas"]["PortfolioFilter"];
                    name?: string;
                    team?: string | null;
                };
            };
        };
        responses: {
            /** @description As it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedView"];
                };
            };
            /** @description bad-request: The request is not as described. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-signed-in: Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-allowed: Not among what you may do. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description in-progress: It is being worked on. */
            409: {
                headers: {
                    /** @description With in-progress: after how many seconds it is worth asking again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description key-reused: The idempotency key stands for another request. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too-many: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal: A mistake of ours. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listRequirements: {
        parameters: {
            query?: {
                jurisdiction?: string;
                kind?: string;
            };
            header?: {
                /** @description The ETag of what the asker has already: 304 where it is still that. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description In library order. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Requirement"][];
                    };
                };
            };
            /** @description The asker has it already. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description bad-request: The request is not as described. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-signed-in: Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-allowed: Not among what you may do. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too-many: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal: A mistake of ours. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    whoAmI: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of what the asker has already: 304 where it is still that. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The person, how they came in, and which needs of routes they meet. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        by: "session" | "key" | "program";
                        may: ("public" | "signed-in" | "session" | "read" | "upload" | "decide" | "export" | "admin")[];
                        person: components["schemas"]["Person"];
                        scopes: ("read" | "upload" | "decide" | "export" | "admin")[] | null;
                    };
                };
            };
            /** @description The asker has it already. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description bad-request: The request is not as described. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-signed-in: Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-allowed: Not among what you may do. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too-many: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal: A mistake of ours. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    signIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    login: string;
                    password: string;
                };
            };
        };
        responses: {
            /** @description Signed in. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Person"];
                };
            };
            /** @description bad-request: The request is not as described. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-signed-in: Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-allowed: Not among what you may do. cross-site: The request came from another site. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too-many: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal: A mistake of ours. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unavailable: Not available now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    signOut: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Signed out, if anybody was signed in. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        elsewhere: string | null;
                    };
                };
            };
            /** @description bad-request: The request is not as described. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description cross-site: The request came from another site. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too-many: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal: A mistake of ours. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    signInAtProvider: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of what the asker has already: 304 where it is still that. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description To the provider. */
            302: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The asker has it already. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description bad-request: The request is not as described. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-allowed: Not among what you may do. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too-many: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal: A mistake of ours. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unavailable: Not available now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    returnFromProvider: {
        parameters: {
            query?: {
                code?: string;
                error?: string;
                error_description?: string;
                iss?: string;
                session_state?: string;
                state?: string;
            };
            header?: {
                /** @description The ETag of what the asker has already: 304 where it is still that. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Signed in: to the first page. */
            302: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The asker has it already. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description bad-request: The request is not as described. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-signed-in: Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-allowed: Not among what you may do. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description conflict: It does not go together with what is there. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too-many: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal: A mistake of ours. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unavailable: Not available now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    howToSignIn: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of what the asker has already: 304 where it is still that. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Whether the first administrator is still to be set up, and whether there is an identity provider. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        open: boolean;
                        provider: boolean;
                    };
                };
            };
            /** @description The asker has it already. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description bad-request: The request is not as described. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too-many: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal: A mistake of ours. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    setUp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    code: string;
                    login: string;
                    name: string;
                    password: string;
                    /** @default [] */
                    roles?: ("procurement" | "legal" | "operations" | "admin")[];
                };
            };
        };
        responses: {
            /** @description Set up, and signed in. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Person"];
                };
            };
            /** @description bad-request: The request is not as described. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-allowed: Not among what you may do. cross-site: The request came from another site. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description conflict: It does not go together with what is there. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too-many: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal: A mistake of ours. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unavailable: Not available now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listTeams: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of what the asker has already: 304 where it is still that. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description By name. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Team"][];
                    };
                };
            };
            /** @description The asker has it already. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description bad-request: The request is not as described. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-signed-in: Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-allowed: Not among what you may do. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too-many: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal: A mistake of ours. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addTeam: {
        parameters: {
            query?: never;
            header?: {
                /** @description A fresh UUID for each thing that is to be done. Sent again with the same key within a day, it is not done again. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                };
            };
        };
        responses: {
            /** @description Added. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Team"];
                };
            };
            /** @description bad-request: The request is not as described. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-signed-in: Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-allowed: Not among what you may do. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description in-progress: It is being worked on. conflict: It does not go together with what is there. */
            409: {
                headers: {
                    /** @description With in-progress: after how many seconds it is worth asking again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description key-reused: The idempotency key stands for another request. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too-many: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal: A mistake of ours. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listTrail: {
        parameters: {
            query?: {
                actor?: string;
                after?: string;
                from?: string;
                limit?: number;
                subject?: string;
                /** @description In an id, a login, a fact or a hash, as it is written there. */
                text?: string;
                /** @description Before this moment. */
                until?: string;
                what?: string;
            };
            header?: {
                /** @description The ETag of what the asker has already: 304 where it is still that. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The newest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["TrailRow"][];
                        next: string | null;
                    };
                };
            };
            /** @description The asker has it already. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description bad-request: The request is not as described. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-signed-in: Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-allowed: Not among what you may do. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too-many: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal: A mistake of ours. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportTrail: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of what the asker has already: 304 where it is still that. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A row on each line, the oldest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/x-ndjson": unknown;
                };
            };
            /** @description The asker has it already. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description bad-request: The request is not as described. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-signed-in: Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-allowed: Not among what you may do. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too-many: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal: A mistake of ours. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    trailHead: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of what the asker has already: 304 where it is still that. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Null where nothing happened yet. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        head: {
                            /** Format: date-time */
                            at: string;
                            hash: string;
                            number: number;
                        } | null;
                    };
                };
            };
            /** @description The asker has it already. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description bad-request: The request is not as described. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-signed-in: Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-allowed: Not among what you may do. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too-many: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal: A mistake of ours. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listVerifications: {
        parameters: {
            query?: {
                after?: string;
                limit?: number;
            };
            header?: {
                /** @description The ETag of what the asker has already: 304 where it is still that. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The newest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Verification"][];
                        next: string | null;
                    };
                };
            };
            /** @description The asker has it already. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description bad-request: The request is not as described. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-signed-in: Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-allowed: Not among what you may do. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too-many: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal: A mistake of ours. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    verifyTrail: {
        parameters: {
            query?: never;
            header?: {
                /** @description A fresh UUID for each thing that is to be done. Sent again with the same key within a day, it is not done again. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description Begins behind the row of this number.
                     * @default 0
                     */
                    after?: number;
                };
            };
        };
        responses: {
            /** @description What it came to, which is kept. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Verification"];
                };
            };
            /** @description bad-request: The request is not as described. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-signed-in: Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-allowed: Not among what you may do. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description in-progress: It is being worked on. */
            409: {
                headers: {
                    /** @description With in-progress: after how many seconds it is worth asking again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description key-reused: The idempotency key stands for another request. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too-many: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal: A mistake of ours. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    tryClause: {
        parameters: {
            query?: never;
            header?: {
                /** @description A fresh UUID for each thing that is to be done. Sent again with the same key within a day, it is not done again. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    deal?: components["schemas"]["StatedDealAsked"];
                    text: string;
                };
            };
        };
        responses: {
            /** @description What it reads as. `closest` is told where it reads as nothing. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Tried"];
                };
            };
            /** @description bad-request: The request is not as described. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-signed-in: Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-allowed: Not among what you may do. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description in-progress: It is being worked on. */
            409: {
                headers: {
                    /** @description With in-progress: after how many seconds it is worth asking again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description key-reused: The idempotency key stands for another request. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too-many: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal: A mistake of ours. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unavailable: Not available now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    upload: {
        parameters: {
            query?: never;
            header?: {
                /** @description A fresh UUID for each thing that is to be done. Sent again with the same key within a day, it is not done again. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** @description A StatedDeal as JSON: what is known of the deal of all of them. */
                    deal?: string;
                    files: string[];
                    team: string;
                    /** @description Of the one agreement; else each is called as its file is. */
                    title?: string;
                };
            };
        };
        responses: {
            /** @description What was taken, and which files were not, and why. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Uploaded"];
                };
            };
            /** @description bad-request: The request is not as described. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-signed-in: Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-allowed: Not among what you may do. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description in-progress: It is being worked on. */
            409: {
                headers: {
                    /** @description With in-progress: after how many seconds it is worth asking again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too-large: Too large. over-quota: Over the quota. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unknown-format: Not a format that can be read. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description key-reused: The idempotency key stands for another request. refused-by-scan: Refused by the virus scanner. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too-many: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal: A mistake of ours. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    findVersion: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of what the asker has already: 304 where it is still that. */
                "If-None-Match"?: string;
            };
            path: {
                version: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The version. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Version"];
                };
            };
            /** @description The asker has it already. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description bad-request: The request is not as described. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-signed-in: Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-allowed: Not among what you may do. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too-many: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal: A mistake of ours. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listAnalyses: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of what the asker has already: 304 where it is still that. */
                "If-None-Match"?: string;
            };
            path: {
                version: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The newest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Analysis"][];
                    };
                };
            };
            /** @description The asker has it already. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description bad-request: The request is not as described. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-signed-in: Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-allowed: Not among what you may do. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too-many: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal: A mistake of ours. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    askAnalysis: {
        parameters: {
            query?: never;
            header?: {
                /** @description A fresh UUID for each thing that is to be done. Sent again with the same key within a day, it is not done again. */
                "Idempotency-Key"?: string;
            };
            path: {
                version: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    deal?: components["schemas"]["StatedDealAsked"];
                    /** @description Version of the house policy, in place of the one in force; 0: the one that lies in the library itself. */
                    policy?: number;
                };
            };
        };
        responses: {
            /** @description Queued. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Analysis"];
                };
            };
            /** @description bad-request: The request is not as described. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-signed-in: Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-allowed: Not among what you may do. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description in-progress: It is being worked on. */
            409: {
                headers: {
                    /** @description With in-progress: after how many seconds it is worth asking again. */
                    "Retry-After"?: number;
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description key-reused: The idempotency key stands for another request. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too-many: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal: A mistake of ours. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    showFile: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of what the asker has already: 304 where it is still that. */
                "If-None-Match"?: string;
            };
            path: {
                version: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Its bytes. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": unknown;
                };
            };
            /** @description The asker has it already. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description bad-request: The request is not as described. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-signed-in: Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-allowed: Not among what you may do. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too-many: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal: A mistake of ours. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unavailable: Not available now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readDocument: {
        parameters: {
            query?: {
                /** @description True: of a PDF also where every character of every line stands. */
                lines?: "true" | "false";
                /** @description opening: how it begins, which comes long before the whole of a long paper. Its last words may go on, and nothing of it counts but words and blocks. */
                part?: "all" | "opening";
                /** @description Which text of a paper with tracked changes. */
                view?: "original" | "markup" | "final";
            };
            header?: {
                /** @description The ETag of what the asker has already: 304 where it is still that. */
                "If-None-Match"?: string;
            };
            path: {
                version: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The document as it was read. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Document"];
                };
            };
            /** @description The asker has it already. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description bad-request: The request is not as described. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-signed-in: Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-allowed: Not among what you may do. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too-many: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal: A mistake of ours. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unavailable: Not available now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    explainClause: {
        parameters: {
            query: {
                /** @description Id of a clause kind. */
                clause: string;
            };
            header?: {
                /** @description The ETag of what the asker has already: 304 where it is still that. */
                "If-None-Match"?: string;
            };
            path: {
                version: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was looked for, and what was found of it. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Explanation"];
                };
            };
            /** @description The asker has it already. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description bad-request: The request is not as described. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-signed-in: Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-allowed: Not among what you may do. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too-many: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal: A mistake of ours. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unavailable: Not available now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    takeFile: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of what the asker has already: 304 where it is still that. */
                "If-None-Match"?: string;
            };
            path: {
                version: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As an attachment. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": unknown;
                };
            };
            /** @description The asker has it already. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description bad-request: The request is not as described. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-signed-in: Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-allowed: Not among what you may do. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too-many: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal: A mistake of ours. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unavailable: Not available now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    drawPage: {
        parameters: {
            query?: {
                /** @description In pixels, about. */
                width?: number;
            };
            header?: {
                /** @description The ETag of what the asker has already: 304 where it is still that. */
                "If-None-Match"?: string;
            };
            path: {
                page: number;
                version: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description In grey. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/png": unknown;
                };
            };
            /** @description The asker has it already. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description bad-request: The request is not as described. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-signed-in: Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-allowed: Not among what you may do. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too-many: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal: A mistake of ours. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unavailable: Not available now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readProposals: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of what the asker has already: 304 where it is still that. */
                "If-None-Match"?: string;
            };
            path: {
                version: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The deal that the newest report was held to, null without one; and every question. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Proposals"];
                };
            };
            /** @description The asker has it already. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description bad-request: The request is not as described. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-signed-in: Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-allowed: Not among what you may do. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too-many: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal: A mistake of ours. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unavailable: Not available now. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listReports: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of what the asker has already: 304 where it is still that. */
                "If-None-Match"?: string;
            };
            path: {
                version: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The newest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["KeptReport"][];
                    };
                };
            };
            /** @description The asker has it already. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description bad-request: The request is not as described. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-signed-in: Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-allowed: Not among what you may do. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too-many: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal: A mistake of ours. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readReport: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag of what the asker has already: 304 where it is still that. */
                "If-None-Match"?: string;
            };
            path: {
                report: string;
                version: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The report of one document. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Report"];
                };
            };
            /** @description The asker has it already. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description bad-request: The request is not as described. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-signed-in: Nobody is signed in. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-allowed: Not among what you may do. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found: Not found. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too-many: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description internal: A mistake of ours. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
