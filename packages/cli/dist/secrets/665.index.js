export const id = 665;
export const ids = [665];
export const modules = {

/***/ 3687:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ readReportOf)
/* harmony export */ });
/* harmony import */ var _velocity_secrets__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(858);

/** The findings of a scan for machines, as the scan wrote them. */
function readReportOf({ files }) {
    const found = files.find(({ output }) => output === 'secrets-json');
    if (found === undefined)
        throw new Error('the gate made no secrets.json');
    return (0,_velocity_secrets__WEBPACK_IMPORTED_MODULE_0__/* .parseSecretReport */ .G1)(found.content);
}


/***/ }),

/***/ 1747:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  n: () => (/* binding */ createSecretPorts)
});

// UNUSED EXPORTS: secretPortsOf

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./packages/git/lib/index.js + 21 modules
var lib = __webpack_require__(9024);
// EXTERNAL MODULE: ./packages/local/lib/index.js + 23 modules
var local_lib = __webpack_require__(742);
// EXTERNAL MODULE: ./packages/model/lib/index.js + 5 modules
var model_lib = __webpack_require__(9489);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(542);
// EXTERNAL MODULE: ./packages/secrets/lib/index.js + 1105 modules
var secrets_lib = __webpack_require__(858);
;// CONCATENATED MODULE: ./packages/packs/lib/scan/candidate.js
/** Stand in place of a path. */
const MESSAGE = -1;
const IDENTITY = -2;

;// CONCATENATED MODULE: ./packages/packs/lib/scan/commit-text.js
/**
 * Reads the raw text of a commit or an annotated tag.
 *
 * Shape: '' for what is not there. Signatures and other headers are left out.
 */
function readCommitText(text) {
    const end = text.indexOf('\n\n');
    const head = end < 0 ? text : text.slice(0, end);
    const people = [...head.matchAll(/^(?:author|committer|tagger) (.*?)(?: -?\d+ [-+]\d+)?$/gmu)].map((match) => match[1] ?? '');
    return { message: end < 0 ? '' : text.slice(end + 2), identities: [...new Set(people)].join('\n') };
}

;// CONCATENATED MODULE: ./packages/packs/lib/scan/line-counter.js
/** Makes the function that tells the line of a byte in a text, counted from 1. */
function createLineCounter(text) {
    let known = 0;
    let line = 1;
    return (offset) => {
        if (offset < known) {
            known = 0;
            line = 1;
        }
        for (let at = text.indexOf('\n', known); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) {
            line += 1;
            known = at + 1;
        }
        return line;
    };
}

;// CONCATENATED MODULE: ./packages/packs/lib/attribute/find-introductions.js
/** Lists what has to be looked for, once for each path and secret, with the changes of the path. */
function listSought(log, candidates) {
    const changes = new Map();
    for (const { path } of candidates)
        if (path >= 0)
            changes.set(path, []);
    for (let at = 0; at < log.pathOf.length; at += 1)
        changes.get(log.pathOf[at])?.push(at);
    const sought = new Map();
    for (const { path, needle } of candidates)
        if (path >= 0)
            sought.set(`${path}\0${needle}`, { path, needle, changes: changes.get(path) ?? [] });
    return [...sought.values()];
}
/** For every object the positions of what is sought in it. */
function soughtByObject(log, sought) {
    const byObject = new Map();
    const add = (object, position) => {
        const known = byObject.get(object);
        if (known === undefined)
            byObject.set(object, [position]);
        else if (known.at(-1) !== position)
            known.push(position);
    };
    for (const [position, { changes }] of sought.entries())
        for (const change of changes) {
            add(log.blobOf[change], position);
            for (const old of oldsOf(log, change))
                if (old >= 0)
                    add(old, position);
        }
    return byObject;
}
/**
 * Names the commits that brought a secret to a path, newest first.
 *
 * Shape: `holders` are the objects that hold it.
 */
function findIntroductions(log, { path, changes }, holders) {
    return changes
        .filter((change) => holders.has(log.blobOf[change]) && !oldsOf(log, change).some((old) => holders.has(old)))
        .map((change) => ({ commit: log.commitOf[change], path, object: log.blobOf[change] }));
}
function oldsOf(log, change) {
    return log.olds.slice(log.oldStart[change], log.oldStart[change + 1]);
}

;// CONCATENATED MODULE: ./packages/packs/lib/forest/count-needed.js
/**
 * Counts, for every object, how many wanted objects its tree of deltas holds from there on.
 *
 * Shape: shared between threads; 0 where nothing is wanted.
 */
function countNeeded(table, forest, wanted) {
    const needed = new Int32Array(new SharedArrayBuffer(table.count * 4));
    for (let at = table.count - 1; at >= 0; at -= 1) {
        const id = forest.order[at];
        needed[id] = needed[id] + wanted[id];
        const base = table.base[id];
        if (base >= 0)
            needed[base] = needed[base] + needed[id];
    }
    return needed;
}

;// CONCATENATED MODULE: ./packages/packs/lib/pack-corrupt.js

/**
 * The error for an object store that contradicts itself. What cannot be read cannot be called clean, so nobody may go on.
 *
 * Shape: VEL_PACK_CORRUPT; `what` is a plain clause that names the place.
 */
function packCorrupt(file, what, cause) {
    return new model_lib/* UserError */.yo({
        code: 'VEL_PACK_CORRUPT',
        message: `the object store "${file}" is damaged: ${what}.`,
        why: 'a disk error, a copy that was cut off, or a repack that ran meanwhile.',
        fix: 'run "git fsck --full" and mend what it names, or check the repository out again.',
        ...(cause === undefined ? {} : { cause }),
    });
}

;// CONCATENATED MODULE: ./packages/packs/lib/store/apply-delta.js
/** The sizes at the start of a delta: of its base and of its result; null when they are damaged. */
function parseDeltaSizes(delta, length) {
    let at = 0;
    const readSize = () => {
        let value = 0;
        for (let factor = 1; at < length && factor <= 2 ** 46; factor *= 128) {
            const byte = delta[at++];
            value += (byte & 127) * factor;
            if ((byte & 128) === 0)
                return value;
        }
        return -1;
    };
    const baseBytes = readSize();
    const resultBytes = readSize();
    return baseBytes < 0 || resultBytes < 0 ? null : { baseBytes, resultBytes, at };
}
/**
 * Builds the result of a delta into `out`; notes where its bytes come from when a trace is given.
 *
 * Shape:  false when the delta does not fit the base, leaves its bounds, or does not fill the result exactly.
 * Source: gitformat-pack(5), "Deltified representation"
 */
function applyDelta(base, baseBytes, delta, from, length, out, resultBytes, trace) {
    let at = from;
    let written = 0;
    let copyEnd = -1;
    let novelStart = -1;
    if (trace !== null) {
        trace.copies.length = 0;
        trace.novel.length = 0;
    }
    while (at < length) {
        const op = delta[at++];
        if ((op & 128) === 0) {
            if (op === 0 || at + op > length || written + op > resultBytes)
                return false;
            if (novelStart < 0)
                novelStart = written;
            for (let index = 0; index < op; index += 1)
                out[written + index] = delta[at + index];
            at += op;
            written += op;
            copyEnd = -1;
            continue;
        }
        let offset = 0;
        let count = 0;
        if ((op & 1) !== 0)
            offset = delta[at++];
        if ((op & 2) !== 0)
            offset |= delta[at++] << 8;
        if ((op & 4) !== 0)
            offset |= delta[at++] << 16;
        if ((op & 8) !== 0)
            offset += delta[at++] * 0x1000000;
        if ((op & 16) !== 0)
            count = delta[at++];
        if ((op & 32) !== 0)
            count |= delta[at++] << 8;
        if ((op & 64) !== 0)
            count |= delta[at++] << 16;
        if (count === 0)
            count = 0x10000;
        if (at > length || offset + count > baseBytes || written + count > resultBytes)
            return false;
        base.copy(out, written, offset, offset + count);
        if (trace !== null) {
            const copies = trace.copies;
            if (copyEnd === offset)
                copies[copies.length - 1] = copies[copies.length - 1] + count;
            else {
                if (novelStart >= 0)
                    trace.novel.push(novelStart, written);
                // The start of the result is a seam too, unless it is the start of the base.
                else if (written > 0 || offset > 0)
                    trace.novel.push(written, written);
                copies.push(offset, written, count);
            }
            copyEnd = offset + count;
        }
        novelStart = -1;
        written += count;
    }
    if (trace !== null) {
        if (novelStart >= 0)
            trace.novel.push(novelStart, written);
        else if (copyEnd !== baseBytes)
            trace.novel.push(written, written);
    }
    return written === resultBytes;
}

;// CONCATENATED MODULE: ./packages/packs/lib/forest/buffer-pool.js
const SMALLEST_BITS = 12;
const KEPT_BYTES = 64 * 1024 * 1024;
/** Makes a pool; it keeps at most 64 MiB that nobody uses. */
function createBufferPool() {
    const free = Array.from({ length: 32 }, () => []);
    let kept = 0;
    return {
        take: (size) => {
            const bits = Math.max(SMALLEST_BITS, 32 - Math.clz32(Math.max(1, size) - 1));
            const buffer = free[bits]?.pop();
            if (buffer === undefined)
                return Buffer.allocUnsafeSlow(2 ** bits);
            kept -= buffer.length;
            return buffer;
        },
        give: (buffer) => {
            if (kept + buffer.length > KEPT_BYTES)
                return;
            kept += buffer.length;
            free[31 - Math.clz32(buffer.length)]?.push(buffer);
        },
    };
}

;// CONCATENATED MODULE: ./packages/packs/lib/forest/walk-forest.js



/**
 * Materialises every needed object below these roots once, bases before their deltas.
 *
 * The largest branch of every object comes last and its base is given back before: however deep the deltas, only as many objects are
 * in memory as the logarithm of their number.
 *
 * Errors: VEL_PACK_CORRUPT.
 */
function walkForest(walk, roots) {
    const stats = { objects: 0, materialisedBytes: 0, tooLarge: 0, isLate: false };
    const pool = createBufferPool();
    for (const root of roots)
        if (!isLate(walk, stats))
            walkTree(walk, root, pool, stats);
    return stats;
}
function isLate({ endMs }, stats) {
    if (!stats.isLate && Date.now() > endMs)
        stats.isLate = true;
    return stats.isLate;
}
function walkTree(walk, root, pool, stats) {
    const size = walk.table.sizeBytes[root];
    if (size > walk.maxObjectBytes) {
        stats.tooLarge += walk.needed[root];
        return;
    }
    const data = pool.take(size);
    walk.reader.read(root, data);
    stats.objects += 1;
    stats.materialisedBytes += size;
    const state = walk.visit({ id: root, data, sizeBytes: size, base: null });
    walkBranches(walk, root, data, size, state, pool, stats);
}
/** `data` is given back here. */
function walkBranches(walk, start, startData, startSize, startState, pool, stats) {
    const { forest, needed } = walk;
    const trace = { copies: [], novel: [] };
    let node = start;
    let data = startData;
    let size = startSize;
    let state = startState;
    for (;;) {
        let last = -1;
        let most = 0;
        for (let child = forest.firstChild[node]; child >= 0; child = forest.nextSibling[child])
            if (needed[child] > most) {
                most = needed[child];
                last = child;
            }
        if (last < 0 || isLate(walk, stats))
            break;
        for (let child = forest.firstChild[node]; child >= 0; child = forest.nextSibling[child]) {
            if (child === last || needed[child] === 0 || isLate(walk, stats))
                continue;
            const made = materialise(walk, child, data, size, trace, pool, stats);
            if (made === null)
                continue;
            const own = walk.visit({ id: child, data: made.data, sizeBytes: made.size, base: { id: node, state, trace } });
            walkBranches(walk, child, made.data, made.size, own, pool, stats);
        }
        const made = materialise(walk, last, data, size, trace, pool, stats);
        if (made === null)
            break;
        const own = walk.visit({ id: last, data: made.data, sizeBytes: made.size, base: { id: node, state, trace } });
        pool.give(data);
        node = last;
        data = made.data;
        size = made.size;
        state = own;
    }
    pool.give(data);
}
/** The object of a delta; null when it is over the limit. */
function materialise(walk, id, base, baseBytes, trace, pool, stats) {
    const { table, reader, maxObjectBytes, packPaths } = walk;
    const length = table.sizeBytes[id];
    const fail = (what) => packCorrupt(packPaths[table.pack[id]] ?? '', `the delta at byte ${table.offset[id]} ${what}`);
    if (length > maxObjectBytes * 2) {
        stats.tooLarge += walk.needed[id];
        return null;
    }
    const delta = pool.take(length);
    reader.read(id, delta);
    const sizes = parseDeltaSizes(delta, length);
    if (sizes === null || sizes.baseBytes !== baseBytes)
        throw fail('was made for another base');
    if (sizes.resultBytes > maxObjectBytes) {
        pool.give(delta);
        stats.tooLarge += walk.needed[id];
        return null;
    }
    const data = pool.take(sizes.resultBytes);
    if (!applyDelta(base, baseBytes, delta, sizes.at, length, data, sizes.resultBytes, trace))
        throw fail('does not fit its base');
    pool.give(delta);
    stats.objects += 1;
    stats.materialisedBytes += sizes.resultBytes;
    return { data, size: sizes.resultBytes };
}

;// CONCATENATED MODULE: ./packages/packs/lib/attribute/visit-objects.js


/** Comes by these objects, in the order of their trees, with their whole text in latin-1. Errors: VEL_PACK_CORRUPT. */
function visitObjects(parts, objects, visit) {
    const { store, forest, reader, maxObjectBytes, endMs } = parts;
    const { table, packPaths } = store.parts;
    const wanted = new Uint8Array(table.count);
    for (const object of objects)
        wanted[object] = 1;
    const needed = countNeeded(table, forest, wanted);
    const roots = forest.order.filter((id) => table.base[id] === -1 && needed[id] !== 0);
    const visitor = ({ id, data, sizeBytes }) => {
        if (wanted[id] === 1)
            visit(id, data.toString('latin1', 0, sizeBytes));
        return null;
    };
    walkForest({ table, forest, reader, packPaths, needed, maxObjectBytes, endMs, visit: visitor }, roots);
}

;// CONCATENATED MODULE: ./packages/packs/lib/attribute/attribute-hits.js





/**
 * Turns candidates into hits in the commits that brought them.
 *
 * Shape:  a file's hits come from a scan of the whole file as the commit left it, so that lines, commit allowlists and confidence are
 *         those of that commit; a candidate that no such scan gives again is reported where it was seen.
 * Errors: VEL_PACK_CORRUPT.
 */
function attributeHits(parts, candidates) {
    const { log, store, scanner } = parts;
    const exhausted = new Set();
    const scan = (fragment) => {
        const result = scanner.scan(fragment);
        for (const id of result.exhausted)
            exhausted.add(id);
        return result.hits;
    };
    const commitName = (commit) => commit < 0 ? null : store.nameOf(log.commits[commit]);
    const introductions = locate(parts, candidates);
    const firstSeen = firstChanges(log, candidates);
    const texts = readTexts(parts, [
        ...[...introductions.values()].flat().map(({ object }) => object),
        ...candidates.map(({ object }) => object),
    ]);
    const scans = new Map();
    const scanAt = ({ commit, path, object }, isNamed) => {
        const key = `${commit} ${path} ${object} ${isNamed}`;
        const known = scans.get(key);
        if (known !== undefined)
            return known;
        const text = texts.get(object) ?? '';
        const lineOf = createLineCounter(text);
        const fragment = {
            kind: 'file',
            path: log.paths[path] ?? '',
            text,
            commit: isNamed ? commitName(commit) : null,
            lineOf,
        };
        const made = { fragment, hits: scan(fragment) };
        scans.set(key, made);
        return made;
    };
    const hits = [];
    const told = new Set();
    const tell = (fragment, hit) => {
        const key = `${fragment.commit}\0${fragment.path}\0${hit.rule.id}\0${hit.start}\0${hit.end}\0${hit.secretStart}`;
        if (told.has(key))
            return;
        told.add(key);
        hits.push({ fragment, hit });
    };
    for (const candidate of candidates) {
        if (candidate.path < 0) {
            for (const { fragment, hit } of messageHits(candidate, texts.get(candidate.object) ?? '', store, scan))
                tell(fragment, hit);
            continue;
        }
        const places = introductions.get(`${candidate.path}\0${candidate.needle}`) ?? [];
        let isTold = false;
        for (const place of places) {
            const named = scanAt(place, true);
            const own = named.hits.filter((hit) => isOf(candidate, hit, named.fragment.text));
            for (const hit of own)
                tell(named.fragment, hit);
            const isAllowedThere = own.length === 0 && scanAt(place, false).hits.some((hit) => isOf(candidate, hit, named.fragment.text));
            isTold = isTold || isAllowedThere || own.some(({ confidence }) => confidence === candidate.confidence);
        }
        const seen = firstSeen.get(`${candidate.path} ${candidate.object}`);
        if (isTold || seen === undefined)
            continue;
        const { fragment, hits: all } = scanAt(seen, true);
        for (const hit of all.filter((each) => isOf(candidate, each, fragment.text)))
            tell(fragment, hit);
    }
    return { hits, exhausted: [...exhausted] };
}
function isOf({ ruleId, needle }, hit, text) {
    return hit.rule.id === ruleId && text.slice(hit.secretStart, hit.secretEnd) === needle;
}
/** The introductions of each path and secret. */
function locate(parts, candidates) {
    const { log } = parts;
    const sought = listSought(log, candidates);
    const byObject = soughtByObject(log, sought);
    const holders = sought.map(() => new Set());
    visitObjects(parts, byObject.keys(), (object, text) => {
        for (const position of byObject.get(object) ?? [])
            if (text.includes(sought[position]?.needle ?? ''))
                holders[position]?.add(object);
    });
    return new Map(sought.map((each, position) => [
        `${each.path}\0${each.needle}`,
        findIntroductions(log, each, holders[position] ?? new Set()),
    ]));
}
/** The oldest change that gives a candidate's path a candidate's object. */
function firstChanges(log, candidates) {
    const wanted = new Set(candidates.map(({ path, object }) => `${path} ${object}`));
    const found = new Map();
    const objects = new Set(candidates.map(({ object }) => object));
    for (let at = 0; at < log.blobOf.length; at += 1) {
        const object = log.blobOf[at];
        if (!objects.has(object))
            continue;
        const path = log.pathOf[at];
        const key = `${path} ${object}`;
        if (wanted.has(key))
            found.set(key, { commit: log.commitOf[at], path, object });
    }
    return found;
}
function readTexts(parts, objects) {
    const texts = new Map();
    visitObjects(parts, objects, (object, text) => texts.set(object, text));
    return texts;
}
function messageHits(candidate, raw, store, scan) {
    const { message, identities } = readCommitText(raw);
    const commit = store.nameOf(candidate.object);
    const kinds = [
        { place: MESSAGE, kind: 'commit-message', text: message },
        { place: IDENTITY, kind: 'identity', text: identities },
    ];
    return kinds.flatMap(({ place, kind, text }) => {
        if (place !== candidate.path)
            return [];
        const fragment = { kind, path: '', text, commit, lineOf: createLineCounter(text) };
        return scan(fragment)
            .filter((hit) => isOf(candidate, hit, text))
            .map((hit) => ({ fragment, hit }));
    });
}

;// CONCATENATED MODULE: ./packages/packs/lib/attribute/merge-candidates.js

/**
 * Keeps one candidate of those that say the same of the same path: the one whose object came first into the history.
 *
 * Shape: in an order that does not depend on which thread saw what when.
 */
function mergeCandidates(log, candidates) {
    const objects = new Set(candidates.map(({ object }) => object));
    const age = new Map();
    for (const [at, commit] of log.commits.entries())
        age.set(commit, at);
    for (let at = 0; at < log.blobOf.length; at += 1)
        if (objects.has(log.blobOf[at]))
            age.set(log.blobOf[at], at);
    const ageOf = ({ object }) => age.get(object) ?? 0;
    const merged = new Map();
    for (const candidate of candidates) {
        const { path, ruleId, confidence, needle } = candidate;
        // A message belongs to its commit alone.
        const key = `${path}\0${path === MESSAGE ? candidate.object : ''}\0${ruleId}\0${confidence}\0${needle}`;
        const known = merged.get(key);
        if (known === undefined || ageOf(candidate) > ageOf(known))
            merged.set(key, candidate);
    }
    return [...merged].sort(([left], [right]) => (left < right ? -1 : 1)).map(([, candidate]) => candidate);
}

;// CONCATENATED MODULE: ./packages/packs/lib/forest/build-forest.js

/**
 * Lays the deltas out as trees, and gives every object the type of its root.
 *
 * Errors: VEL_PACK_CORRUPT when deltas are bases of each other in a circle.
 */
function buildForest(table, packPaths) {
    const column = () => new Int32Array(new SharedArrayBuffer(table.count * 4));
    const [order, firstChild, nextSibling] = [column(), column(), column()];
    firstChild.fill(-1);
    nextSibling.fill(-1);
    let end = 0;
    for (let id = table.count - 1; id >= 0; id -= 1) {
        const base = table.base[id];
        if (base < 0)
            continue;
        nextSibling[id] = firstChild[base];
        firstChild[base] = id;
    }
    for (let id = 0; id < table.count; id += 1) {
        if (table.base[id] >= 0)
            continue;
        table.type[id] = table.storedType[id];
        order[end++] = id;
    }
    for (let at = 0; at < end; at += 1) {
        const id = order[at];
        for (let child = firstChild[id]; child >= 0; child = nextSibling[child]) {
            table.type[child] = table.type[id];
            order[end++] = child;
        }
    }
    if (end !== table.count)
        throw packCorrupt(packPaths.join(', '), `${table.count - end} deltas are bases of each other`);
    return { order, firstChild, nextSibling };
}

;// CONCATENATED MODULE: ./packages/packs/lib/log/check-tips.js

/**
 * Checks that git can take the tips for nothing else.
 *
 * Errors: VEL_GIT_UNKNOWN_REVISION for what is neither a full hash nor a full ref name.
 */
function checkTips(tips) {
    for (const tip of tips ?? [])
        if (!/^(?:[0-9a-f]{40}|[0-9a-f]{64}|HEAD|refs\/[^\s~^:?*[\\]+)$/u.test(tip) || tip.includes('..'))
            throw new model_lib/* UserError */.yo({
                code: 'VEL_GIT_UNKNOWN_REVISION',
                message: `${JSON.stringify(tip)} is neither a full hash nor a full ref name.`,
                why: 'a short name can mean several things.',
                fix: 'name the tip as refs/heads/…, refs/tags/… or by its full hash.',
            });
}

;// CONCATENATED MODULE: ./packages/packs/lib/log/git-settings.js
/** Settings above every file of configuration: nothing that a repository's own settings name is started or changes the output. */
const GIT_SETTINGS = [
    'core.quotepath=off',
    'core.fsmonitor=false',
    'core.hooksPath=/dev/null',
    'core.pager=cat',
    'protocol.ext.allow=never',
    'protocol.allow=never',
    'log.showSignature=false',
    'log.showRoot=true',
    'log.follow=false',
    'diff.external=',
    'gc.auto=0',
    'maintenance.auto=false',
];
/** Variables above those of the user: no question, no lock, no object that is not the one that was named, no translated text. */
const GIT_ENVIRONMENT = {
    GIT_TERMINAL_PROMPT: '0',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_NO_REPLACE_OBJECTS: '1',
    GIT_NO_LAZY_FETCH: '1',
    GIT_LITERAL_PATHSPECS: '1',
    GIT_DIFF_OPTS: '',
    LC_ALL: 'C',
    LANGUAGE: '',
};
const LOG_OPTIONS = [
    '--raw',
    '-z',
    '-c',
    '--no-abbrev',
    '--no-renames',
    '--root',
    '--format=%H',
    '--no-color',
    '--no-ext-diff',
    '--no-textconv',
    '--no-relative',
    '--no-show-signature',
    '--no-notes',
    '--no-mailmap',
    '--no-decorate',
    '--ignore-submodules=none',
    '--full-history',
    '-O/dev/null',
];
/** The arguments that list what every commit did to files. */
function logArguments(root, tips) {
    return [...settingArguments(root), 'log', ...LOG_OPTIONS, ...(tips === null ? ['--all'] : tips), '--'];
}
/** What comes before every git command; the folder is named as safe, for in a container it often belongs to another user. */
function settingArguments(root) {
    return [...[...GIT_SETTINGS, `safe.directory=${root}`].flatMap((setting) => ['-c', setting]), '--no-pager'];
}

;// CONCATENATED MODULE: ./packages/packs/lib/log/pump-log.js

const TIMEOUT_MS = 600_000;
/** Starts `git log --raw` and takes what it prints into memory as it comes. */
function pumpLog(exec, root, tips) {
    const chunks = [];
    const options = { cwd: root, env: GIT_ENVIRONMENT, timeoutMs: TIMEOUT_MS };
    const stream = exec.stream('git', logArguments(root, tips), options)[Symbol.asyncIterator]();
    let isStopped = false;
    let wake = () => undefined;
    const pumped = (async () => {
        for (let next = await stream.next(); next.done !== true && !isStopped; next = await stream.next()) {
            chunks.push(next.value);
            wake();
        }
    })();
    let end = null;
    const ended = pumped.then(() => {
        end = { error: null };
        wake();
    }, (error) => {
        end = { error };
        wake();
    });
    return {
        read: async function* () {
            for (;;) {
                const chunk = chunks.shift();
                if (chunk !== undefined) {
                    yield chunk;
                    continue;
                }
                const state = end;
                if (state?.error != null)
                    throw state.error;
                if (state !== null)
                    return;
                await new Promise((resolve) => {
                    wake = resolve;
                });
            }
        },
        stop: async () => {
            isStopped = true;
            if (end === null)
                await stream.return?.(undefined);
            await ended;
        },
    };
}

;// CONCATENATED MODULE: ./packages/packs/lib/log/history-log.js
/**
 * Starts an empty log.
 *
 * Shape: `find` gives an object's number and throws when it is not there. Changes that leave no file behind are left out.
 */
function createLogBuilder(find) {
    const commits = [];
    const paths = [];
    const pathNumbers = new Map();
    const [commitOf, pathOf, blobOf, oldStart, olds] = [[], [], [], [], []];
    const add = (commit, path, names) => {
        const name = names.at(-1) ?? '';
        if (name === '')
            return;
        let number = pathNumbers.get(path);
        if (number === undefined) {
            number = paths.length;
            paths.push(path);
            pathNumbers.set(path, number);
        }
        commitOf?.push(commit);
        pathOf?.push(number);
        blobOf?.push(find(name));
        oldStart?.push(olds?.length ?? 0);
        for (let at = 0; at + 1 < names.length; at += 1) {
            const old = names[at];
            olds?.push(old === '' ? -1 : find(old));
        }
    };
    return {
        commit: (name) => {
            commits.push(find(name));
        },
        change: (path, names) => add(commits.length - 1, path, names),
        file: (path, name) => add(-1, path, ['', name]),
        build: () => ({
            commits,
            paths,
            commitOf: commitOf ?? [],
            pathOf: pathOf ?? [],
            blobOf: blobOf ?? [],
            oldStart: [...(oldStart ?? []), olds?.length ?? 0],
            olds: olds ?? [],
        }),
    };
}

;// CONCATENATED MODULE: ./packages/packs/lib/log/list-odd-refs.js

const list_odd_refs_TIMEOUT_MS = 120_000;
const MAX_OUTPUT_BYTES = 256 * 1024 * 1024;
/**
 * Lists annotated tags, and the files behind refs that name a tree or a file.
 *
 * Errors: those of `Exec`; VEL_EXEC_FAILED when git fails.
 */
async function listOddRefs(exec, root) {
    const format = '--format=%(objecttype) %(objectname) %(*objecttype) %(*objectname)';
    const rows = (await gitText(exec, root, ['for-each-ref', format])).split('\n').map((line) => line.split(' '));
    const tags = [];
    const files = [];
    for (const [type = '', name = '', peeledType = '', peeledName = ''] of rows) {
        if (type === 'tag')
            tags.push(name);
        const [kind, object] = type === 'tag' ? [peeledType, peeledName] : [type, name];
        if (kind === 'blob')
            files.push({ path: '', object });
        if (kind === 'tree')
            files.push(...(await listTree(exec, root, object)));
        // A tag of a tag: git peels once only.
        if (kind === 'tag')
            files.push(...(await listPeeled(exec, root, object)));
    }
    return { tags: [...new Set(tags)], files };
}
async function listPeeled(exec, root, tag) {
    const object = (await gitText(exec, root, ['rev-parse', '--verify', `${tag}^{}`])).trim();
    const type = (await gitText(exec, root, ['cat-file', '-t', object])).trim();
    if (type === 'blob')
        return [{ path: '', object }];
    return type === 'tree' ? listTree(exec, root, object) : [];
}
async function listTree(exec, root, tree) {
    const rows = (await gitText(exec, root, ['ls-tree', '-r', '-z', '--full-tree', tree])).split('\0');
    return rows.flatMap((row) => {
        const [, object = '', path = ''] = /^\d+ blob ([0-9a-f]+)\t(.*)$/su.exec(row) ?? [];
        return object === '' ? [] : [{ path: Buffer.from(path, 'utf8').toString('latin1'), object }];
    });
}
/** What a git command prints. Errors: as `listOddRefs`. */
async function gitText(exec, root, args) {
    const chunks = [];
    let size = 0;
    const options = { cwd: root, env: GIT_ENVIRONMENT, timeoutMs: list_odd_refs_TIMEOUT_MS };
    for await (const chunk of exec.stream('git', [...settingArguments(root), ...args], options)) {
        size += chunk.length;
        if (size > MAX_OUTPUT_BYTES)
            break;
        chunks.push(chunk);
    }
    return Buffer.concat(chunks).toString('utf8');
}

;// CONCATENATED MODULE: ./packages/packs/lib/log/parse-raw-log.js

const SUBMODULE = '160000';
const NOTHING = '000000';
/**
 * Makes a parser that tells a builder what it reads.
 *
 * Shape:  paths in latin-1; submodules and removed files count as no file.
 * Errors: VEL_GIT_LOG for what is no such output.
 * Source: git-diff-tree(1), "Raw output format" and "diff format for merges"
 */
function createRawLogParser(builder) {
    let rest = '';
    let change = null;
    const token = (text) => {
        if (change !== null) {
            builder.change(text, change);
            change = null;
            return;
        }
        const record = text.charCodeAt(0) === 10 ? text.slice(1) : text;
        if (record === '')
            return;
        if (record.charCodeAt(0) === 58)
            change = parseChange(record);
        else if (/^[0-9a-f]{40,64}$/u.test(record))
            builder.commit(record);
        else
            throw unreadable(`it holds a record of ${record.length} bytes that is no commit and no change`);
    };
    return {
        feed: (chunk) => {
            const text = rest + Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength).toString('latin1');
            let from = 0;
            for (let end = text.indexOf('\0'); end >= 0; end = text.indexOf('\0', from)) {
                token(text.slice(from, end));
                from = end + 1;
            }
            rest = text.slice(from);
        },
        end: () => {
            if (change !== null || rest.trim() !== '')
                throw unreadable('it ends within a record');
        },
    };
}
/** The names of the objects, old ones first; '' for what is no file. */
function parseChange(record) {
    let parents = 1;
    while (record.charCodeAt(parents) === 58)
        parents += 1;
    const fields = record.slice(parents).split(' ');
    if (fields.length !== 2 * parents + 3)
        throw unreadable(`a change has ${fields.length} fields`);
    const names = [];
    for (let at = 0; at <= parents; at += 1) {
        const mode = fields[at];
        names.push(mode === NOTHING || mode === SUBMODULE ? '' : fields[parents + 1 + at]);
    }
    return names;
}
function unreadable(what) {
    return new model_lib/* UserError */.yo({
        code: 'VEL_GIT_LOG',
        message: `the output of "git log --raw" cannot be read: ${what}.`,
        why: 'a version of git that writes it in another way.',
        fix: 'install git 2.30 or newer; if it is, please report this.',
    });
}

;// CONCATENATED MODULE: ./packages/packs/lib/log/read-history.js




/**
 * Reads the log, and with `tips` null what refs name beside commits.
 *
 * Errors: VEL_PACK_CORRUPT for an object that git names and the store does not hold; VEL_GIT_LOG; those of `exec`.
 */
async function readHistory(exec, root, tips, store, pump) {
    const find = (name) => {
        const id = store.find(Buffer.from(name, 'hex'));
        if (id < 0)
            throw packCorrupt(root, `git names the object ${name}, which it does not hold`);
        return id;
    };
    const builder = createLogBuilder(find);
    const parser = createRawLogParser(builder);
    for await (const chunk of pump.read())
        parser.feed(chunk);
    parser.end();
    if (tips !== null)
        return { log: builder.build(), tags: [] };
    const odd = await listOddRefs(exec, root);
    for (const { path, object } of odd.files)
        builder.file(path, object);
    return { log: builder.build(), tags: odd.tags.map(find) };
}

;// CONCATENATED MODULE: ./packages/packs/lib/scan/path-table.js
/** Gathers the paths of every object of a log; each once, in order. */
function createPathTable(log, objectCount) {
    const pairs = new Float64Array(log.blobOf.length);
    const width = Math.max(1, log.paths.length);
    for (let at = 0; at < pairs.length; at += 1)
        pairs[at] = log.blobOf[at] * width + log.pathOf[at];
    pairs.sort();
    let count = 0;
    for (let at = 0; at < pairs.length; at += 1)
        if (at === 0 || pairs[at] !== pairs[at - 1])
            pairs[count++] = pairs[at];
    const start = new Int32Array(new SharedArrayBuffer((objectCount + 1) * 4));
    const ids = new Int32Array(new SharedArrayBuffer(count * 4));
    for (let at = 0; at < count; at += 1) {
        const object = Math.floor(pairs[at] / width);
        ids[at] = pairs[at] - object * width;
        start[object + 1] = start[object + 1] + 1;
    }
    for (let object = 0; object < objectCount; object += 1)
        start[object + 1] = start[object + 1] + start[object];
    return { start, ids };
}

;// CONCATENATED MODULE: ./packages/packs/lib/scan/line-breaks.js
const NONE = { runs: 0, isBlank: true };
/**
 * Counts the stretches of a match that can hold line feeds, in a JavaScript regular expression without flags.
 *
 * Shape: never too few: what is looked at behind or ahead counts too, and stretches that touch count each.
 */
function countLineBreaks(js) {
    const [breaks] = readChoice(js, 0);
    return breaks;
}
/** Reads up to the end of the group, or of the expression; gives the position of `)`, or the end. */
function readChoice(js, start) {
    let most = NONE;
    let own = NONE;
    let at = start;
    while (at < js.length && js[at] !== ')') {
        if (js[at] === '|') {
            most = either(most, own);
            own = NONE;
            at += 1;
            continue;
        }
        const [atom, behind] = readAtom(js, at);
        const [times, next] = readQuantifier(js, behind);
        own = both(own, atom, times);
        at = next;
    }
    return [either(most, own), at];
}
function readAtom(js, at) {
    if (js[at] === '(') {
        const [head = ''] = /^\((?:\?(?:<?[=!]|<[^>]*>|[a-z-]*:))?/u.exec(js.slice(at, at + 64)) ?? [];
        const [inner, end] = readChoice(js, at + head.length);
        return [inner, end + 1];
    }
    const atom = ATOM.exec(js.slice(at, at + MAX_CLASS))?.[0] ?? js.slice(at, at + 1);
    return [breaksOf(atom), at + atom.length];
}
const MAX_CLASS = 2_048;
const ATOM = /^(?:\\(?:x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|c[A-Za-z]|k<[^>]*>|\d+|.)|\[\^?\]|\[(?:\\.|[^\]\\])*\])/su;
function readQuantifier(js, at) {
    const [all = '', sign = '', least = '', comma = '', most = ''] = /^(?:([*+?])|\{(\d+)(,?)(\d*)\})\??/u.exec(js.slice(at, at + 24)) ?? [];
    const next = at + all.length;
    if (all === '')
        return [1, next];
    if (sign !== '')
        return [sign === '?' ? 1 : Number.POSITIVE_INFINITY, next];
    if (comma === '')
        return [Number(least), next];
    return [most === '' ? Number.POSITIVE_INFINITY : Number(most), next];
}
/** A single character that repeats is one stretch; a group that repeats is as many as it repeats. */
function both(left, right, times) {
    if (right.runs === 0 || times === 0)
        return left;
    const runs = right === ONE_BLANK || right === ONE_ANY ? 1 : right.runs * times;
    return { runs: left.runs + runs, isBlank: left.isBlank && right.isBlank };
}
function either(left, right) {
    return { runs: Math.max(left.runs, right.runs), isBlank: left.isBlank && right.isBlank };
}
const ONE_BLANK = { runs: 1, isBlank: true };
const ONE_ANY = { runs: 1, isBlank: false };
const KNOWN = new Map();
function breaksOf(atom) {
    const known = KNOWN.get(atom);
    if (known !== undefined)
        return known;
    const breaks = findBreaks(atom);
    KNOWN.set(atom, breaks);
    return breaks;
}
function findBreaks(atom) {
    if (atom.length === 1)
        return atom === '\n' ? ONE_BLANK : NONE;
    if (/^\\[bB1-9k]/u.test(atom))
        return /^\\[1-9k]/u.test(atom) ? ONE_ANY : NONE;
    const expression = new RegExp(`^(?:${atom})$`);
    if (!expression.test('\n'))
        return NONE;
    return INK.some((character) => expression.test(character)) ? ONE_ANY : ONE_BLANK;
}
const BLANKS = ' \t\n\v\f\r';
const INK = Array.from({ length: 256 }, (_, code) => String.fromCharCode(code)).filter((each) => !BLANKS.includes(each));

;// CONCATENATED MODULE: ./packages/packs/lib/scan/rule-reach.js


/** Beyond that a rule is looked for by its words. */
const MAX_BLANK_RUNS = 8;
/** A match whose every blank is a line end is not looked for: words of one statement stand on no more lines than these. */
const MAX_LINES = 4;
const MANY = 16;
const SHORT_MATCH = 400;
/**
 * Works out the reach of a set of rules.
 *
 * Errors: those of `parsePattern`.
 */
function ruleReach(rules) {
    const kinds = rules.flatMap((rule) => (rule.pattern === null ? [] : [kindOf(rule, (0,secrets_lib/* parsePattern */.EY)(rule.pattern))]));
    const isBounded = kinds.filter(({ kind }) => kind === 'crossing').length > MANY;
    const markers = [];
    const everywhere = [];
    let firmLines = 1;
    let lines = 1;
    let bytes = 0;
    let minBytes = 0;
    for (const { kind, rule, pattern, size, runs } of kinds) {
        if (kind === 'line')
            continue;
        if (kind === 'blank') {
            if (size > SHORT_MATCH)
                firmLines = Math.max(firmLines, Math.min(runs, MAX_LINES));
            else if (runs > 1) {
                lines = Math.max(lines, Math.min(runs, MAX_LINES));
                bytes = Math.max(bytes, size);
            }
        }
        else if (kind === 'crossing' && isBounded)
            minBytes = Math.max(minBytes, size);
        else if (pattern.anchor === null)
            everywhere.push({ id: rule.id, path: pathOf(rule) });
        else {
            const { literals, before } = pattern.anchor;
            const extra = size - (pattern.maxLength ?? 0);
            markers.push({
                literals,
                before: before.max === null ? Number.POSITIVE_INFINITY : before.max + extra,
                after: pattern.maxLength === null ? Number.POSITIVE_INFINITY : size,
                path: pathOf(rule),
            });
        }
    }
    return { firmLines, lines, bytes, minBytes, markers, everywhere, far: farRules(rules) };
}
function pathOf({ path }) {
    return path === null ? null : (0,secrets_lib/* parsePattern */.EY)(path, { hasGroups: false }).js;
}
function kindOf(rule, pattern) {
    const { runs, isBlank } = countLineBreaks(pattern.js);
    const size = sizeOf(rule, pattern);
    const make = (kind) => ({ kind, rule, pattern, size, runs });
    if (runs === 0)
        return make('line');
    if (isBlank && runs <= MAX_BLANK_RUNS)
        return make('blank');
    return make(size <= SHORT_MATCH ? 'crossing' : 'long');
}
/** Room for a byte that a boundary looks at. */
const BOUNDARY = 2;
function sizeOf(rule, { maxLength, preamble }) {
    if (maxLength === null)
        return Number.POSITIVE_INFINITY;
    return maxLength + (preamble?.max ?? 0) + (rule.notBefore === null && rule.notAfter === null ? 0 : BOUNDARY);
}
function farRules(rules) {
    const companions = new Set(rules.flatMap(({ required }) => required.map(({ id }) => id)));
    const far = new Map();
    for (const { id, required, keywords } of rules) {
        if (required.length > 0 || companions.has(id))
            far.set(id, []);
        else if (keywords.length > 0)
            far.set(id, keywords.map((word) => word.toLowerCase()));
    }
    return far;
}

;// CONCATENATED MODULE: ./packages/packs/lib/store/entry-header.js
/** How an object is stored in a pack. */
const COMMIT = 1;
const TREE = 2;
const BLOB = 3;
const TAG = 4;
const OFS_DELTA = 6;
const REF_DELTA = 7;
/**
 * Reads the head of an entry from the bytes that it starts with.
 *
 * Shape:  null when the bytes end too soon or a number is larger than 2^53.
 * Source: gitformat-pack(5)
 */
function parseEntryHeader(bytes, hashBytes) {
    let byte = bytes[0];
    if (byte === undefined)
        return null;
    const type = (byte >> 4) & 7;
    let sizeBytes = byte & 15;
    let at = 1;
    for (let factor = 16; (byte & 128) !== 0; factor *= 128, at += 1) {
        byte = bytes[at];
        if (byte === undefined || factor > 2 ** 46)
            return null;
        sizeBytes += (byte & 127) * factor;
    }
    if (type === REF_DELTA)
        return at + hashBytes > bytes.length ? null : { type, sizeBytes, headBytes: at + hashBytes, back: 0, nameAt: at };
    if (type !== OFS_DELTA)
        return { type, sizeBytes, headBytes: at, back: 0, nameAt: -1 };
    byte = bytes[at++];
    if (byte === undefined)
        return null;
    let back = byte & 127;
    while ((byte & 128) !== 0) {
        byte = bytes[at++];
        if (byte === undefined || back > 2 ** 44)
            return null;
        back = (back + 1) * 128 + (byte & 127);
    }
    return { type, sizeBytes, headBytes: at, back, nameAt: -1 };
}

;// CONCATENATED MODULE: ./packages/packs/lib/scan/scan-tags.js





/**
 * Scans annotated tags, and the tags that they name in turn.
 *
 * Errors: VEL_PACK_CORRUPT.
 */
function scanTags(parts, tags) {
    const { store, scanner } = parts;
    const hits = [];
    const exhausted = [];
    const seen = new Set(tags);
    let scannedBytes = 0;
    for (let next = tags; next.length > 0;) {
        const inner = [];
        visitObjects(parts, next, (id, raw) => {
            if (store.parts.table.type[id] !== TAG)
                throw packCorrupt(store.parts.packPaths[0] ?? '', `the object ${store.nameOf(id)} is of another kind than git says`);
            const [, named = ''] = /^object ([0-9a-f]+)\ntype tag\n/u.exec(raw) ?? [];
            const found = named === '' ? -1 : store.find(Buffer.from(named, 'hex'));
            if (found >= 0 && !seen.has(found))
                inner.push(found);
            seen.add(found);
            const { message, identities } = readCommitText(raw);
            const texts = [
                { kind: 'tag-message', text: message },
                { kind: 'identity', text: identities },
            ];
            for (const { kind, text } of texts) {
                const fragment = { kind, path: '', text, commit: store.nameOf(id), lineOf: createLineCounter(text) };
                const result = scanner.scan(fragment);
                scannedBytes += text.length;
                exhausted.push(...result.exhausted);
                for (const hit of result.hits)
                    hits.push({ fragment, hit });
            }
        });
        next = inner;
    }
    return { hits, exhausted, scannedBytes };
}

;// CONCATENATED MODULE: ./packages/packs/lib/scan/share-roots.js
const SHARES = 64;
/** Cuts the trees that are needed into shares of about the same number of objects; all of it shared between threads. */
function shareRoots(table, forest, needed) {
    const list = [];
    let total = 0;
    for (const id of forest.order) {
        if (table.base[id] >= 0)
            break;
        if (needed[id] === 0)
            continue;
        list.push(id);
        total += needed[id];
    }
    // Neighbours in a pack stay together, whatever their names are.
    list.sort((a, b) => table.pack[a] - table.pack[b] ||
        table.offset[a] - table.offset[b]);
    const shares = [0];
    let gathered = 0;
    for (const [at, id] of list.entries()) {
        gathered += needed[id];
        if (gathered >= (total * shares.length) / SHARES)
            shares.push(at + 1);
    }
    if (shares.at(-1) !== list.length)
        shares.push(list.length);
    return { roots: shared(list), shares: shared(shares), nextShare: shared([0]) };
}
function shared(numbers) {
    const column = new Int32Array(new SharedArrayBuffer(numbers.length * 4));
    column.set(numbers);
    return column;
}

// EXTERNAL MODULE: external "node:worker_threads"
var external_node_worker_threads_ = __webpack_require__(5919);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
;// CONCATENATED MODULE: ./packages/packs/lib/store/inflate.js
const PRIMARY_BITS = 10;
const MAX_BITS = 15;
const LENGTH_BASE = [
    3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258,
];
const LENGTH_EXTRA = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0];
const DISTANCE_BASE = [
    1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097, 6145,
    8193, 12289, 16385, 24577,
];
const DISTANCE_EXTRA = [
    0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13,
];
const CODE_ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];
/**
 * Makes an inflater. It owns its tables, so one of them serves one thread.
 *
 * Errors: never throws; never reads or writes outside of the ranges that it is given.
 */
function createInflater() {
    // An entry is symbol << 4 | bits; with bits 0 it points to a second table; 0 is no code.
    const literals = new Uint32Array((1 << PRIMARY_BITS) + 288 * (1 << (MAX_BITS - PRIMARY_BITS)));
    const distances = new Uint32Array((1 << PRIMARY_BITS) + 32 * (1 << (MAX_BITS - PRIMARY_BITS)));
    const codes = new Uint32Array(1 << PRIMARY_BITS);
    const fixedLiterals = new Uint32Array(1 << PRIMARY_BITS);
    const fixedDistances = new Uint32Array(1 << PRIMARY_BITS);
    const lengths = new Uint8Array(288 + 32);
    const lengthBase = Uint16Array.from(LENGTH_BASE);
    const lengthExtra = Uint8Array.from(LENGTH_EXTRA);
    const distanceBase = Uint16Array.from(DISTANCE_BASE);
    const distanceExtra = Uint8Array.from(DISTANCE_EXTRA);
    const fixed = Uint8Array.from({ length: 288 }, (_, at) => (at < 144 ? 8 : at < 256 ? 9 : at < 280 ? 7 : 8));
    buildTable(fixedLiterals, fixed, 0, 288);
    buildTable(fixedDistances, new Uint8Array(32).fill(5), 0, 32);
    return {
        inflate: (input, from, to, out, size) => {
            if (to - from < 2)
                return -1;
            const cmf = input[from];
            const flags = input[from + 1];
            if ((cmf & 15) !== 8 || ((cmf << 8) | flags) % 31 !== 0 || (flags & 32) !== 0)
                return -1;
            let at = from + 2;
            let hold = 0;
            let bits = 0;
            let written = 0;
            let isLast = false;
            while (!isLast) {
                while (bits < 16 && at < to) {
                    hold |= input[at++] << bits;
                    bits += 8;
                }
                if (bits < 3)
                    return -1;
                isLast = (hold & 1) === 1;
                const kind = (hold >>> 1) & 3;
                hold >>>= 3;
                bits -= 3;
                let literal = fixedLiterals;
                let distance = fixedDistances;
                if (kind === 3)
                    return -1;
                if (kind === 0) {
                    at -= (bits - (bits & 7)) >> 3;
                    hold = 0;
                    bits = 0;
                    if (at + 4 > to)
                        return -1;
                    const count = input[at] | (input[at + 1] << 8);
                    const inverse = input[at + 2] | (input[at + 3] << 8);
                    at += 4;
                    if (count !== (inverse ^ 0xffff) || at + count > to || written + count > size)
                        return -1;
                    out.set(input.subarray(at, at + count), written);
                    at += count;
                    written += count;
                    continue;
                }
                if (kind === 2) {
                    while (bits < 16 && at < to) {
                        hold |= input[at++] << bits;
                        bits += 8;
                    }
                    if (bits < 14)
                        return -1;
                    const literalCount = (hold & 31) + 257;
                    const distanceCount = ((hold >>> 5) & 31) + 1;
                    const codeCount = ((hold >>> 10) & 15) + 4;
                    hold >>>= 14;
                    bits -= 14;
                    if (literalCount > 286 || distanceCount > 30)
                        return -1;
                    lengths.fill(0, 0, 19);
                    for (let index = 0; index < codeCount; index += 1) {
                        if (bits < 3) {
                            while (bits < 16 && at < to) {
                                hold |= input[at++] << bits;
                                bits += 8;
                            }
                            if (bits < 3)
                                return -1;
                        }
                        lengths[CODE_ORDER[index]] = hold & 7;
                        hold >>>= 3;
                        bits -= 3;
                    }
                    if (!buildTable(codes, lengths, 0, 19))
                        return -1;
                    const total = literalCount + distanceCount;
                    for (let index = 0; index < total;) {
                        while (bits < 16 && at < to) {
                            hold |= input[at++] << bits;
                            bits += 8;
                        }
                        const entry = codes[hold & 1023];
                        const used = entry & 15;
                        if (used === 0 || used > bits)
                            return -1;
                        hold >>>= used;
                        bits -= used;
                        const symbol = entry >>> 4;
                        if (symbol < 16) {
                            lengths[index++] = symbol;
                            continue;
                        }
                        const extra = symbol === 16 ? 2 : symbol === 17 ? 3 : 7;
                        if (bits < extra)
                            return -1;
                        const repeat = (hold & ((1 << extra) - 1)) + (symbol === 18 ? 11 : 3);
                        hold >>>= extra;
                        bits -= extra;
                        if (index + repeat > total || (symbol === 16 && index === 0))
                            return -1;
                        const value = symbol === 16 ? lengths[index - 1] : 0;
                        lengths.fill(value, index, index + repeat);
                        index += repeat;
                    }
                    if (!buildTable(literals, lengths, 0, literalCount))
                        return -1;
                    if (!buildTable(distances, lengths, literalCount, total))
                        return -1;
                    literal = literals;
                    distance = distances;
                }
                for (;;) {
                    while (bits < 16 && at < to) {
                        hold |= input[at++] << bits;
                        bits += 8;
                    }
                    let entry = literal[hold & 1023];
                    if ((entry & 15) === 0) {
                        if (entry === 0)
                            return -1;
                        entry = literal[(entry >>> 4) + ((hold >>> PRIMARY_BITS) & 31)];
                    }
                    let used = entry & 15;
                    if (used === 0 || used > bits)
                        return -1;
                    hold >>>= used;
                    bits -= used;
                    const symbol = entry >>> 4;
                    if (symbol < 256) {
                        if (written >= size)
                            return -1;
                        out[written++] = symbol;
                        continue;
                    }
                    if (symbol === 256)
                        break;
                    if (symbol > 285)
                        return -1;
                    used = lengthExtra[symbol - 257];
                    let length = lengthBase[symbol - 257];
                    if (used > 0) {
                        while (bits < used && at < to) {
                            hold |= input[at++] << bits;
                            bits += 8;
                        }
                        if (bits < used)
                            return -1;
                        length += hold & ((1 << used) - 1);
                        hold >>>= used;
                        bits -= used;
                    }
                    while (bits < 16 && at < to) {
                        hold |= input[at++] << bits;
                        bits += 8;
                    }
                    entry = distance[hold & 1023];
                    if ((entry & 15) === 0) {
                        if (entry === 0)
                            return -1;
                        entry = distance[(entry >>> 4) + ((hold >>> PRIMARY_BITS) & 31)];
                    }
                    used = entry & 15;
                    if (used === 0 || used > bits)
                        return -1;
                    hold >>>= used;
                    bits -= used;
                    const slot = entry >>> 4;
                    if (slot > 29)
                        return -1;
                    used = distanceExtra[slot];
                    let back = distanceBase[slot];
                    if (used > 0) {
                        while (bits < 16 && at < to) {
                            hold |= input[at++] << bits;
                            bits += 8;
                        }
                        if (bits < used)
                            return -1;
                        back += hold & ((1 << used) - 1);
                        hold >>>= used;
                        bits -= used;
                    }
                    const end = written + length;
                    if (back > written || end > size)
                        return -1;
                    if (length > 48 && back >= length) {
                        out.copyWithin(written, written - back, written - back + length);
                        written = end;
                    }
                    else
                        for (let source = written - back; written < end;)
                            out[written++] = out[source++];
                }
            }
            return written === size ? at - (bits >> 3) : -1;
        },
    };
}
const counts = new Uint16Array(MAX_BITS + 1);
const nexts = new Uint16Array(MAX_BITS + 2);
/** Fills a table for the canonical code of these lengths; false when they are no code. A code of one symbol may be incomplete. */
function buildTable(table, lengths, from, to) {
    counts.fill(0);
    for (let at = from; at < to; at += 1)
        counts[lengths[at]] = counts[lengths[at]] + 1;
    counts[0] = 0;
    let left = 1;
    let code = 0;
    let longest = 0;
    for (let bits = 1; bits <= MAX_BITS; bits += 1) {
        const count = counts[bits];
        left = left * 2 - count;
        if (left < 0)
            return false;
        code = (code + counts[bits - 1]) << 1;
        nexts[bits] = code;
        if (count > 0)
            longest = bits;
    }
    if (left > 0)
        table.fill(0, 0, 1 << PRIMARY_BITS);
    else if (longest > PRIMARY_BITS)
        table.fill(0, 0, 1 << PRIMARY_BITS);
    let second = 1 << PRIMARY_BITS;
    for (let at = from; at < to; at += 1) {
        const bits = lengths[at];
        if (bits === 0)
            continue;
        const own = nexts[bits];
        nexts[bits] = own + 1;
        const reversed = reverse(own, bits);
        const entry = ((at - from) << 4) | bits;
        if (bits <= PRIMARY_BITS) {
            for (let index = reversed; index < 1 << PRIMARY_BITS; index += 1 << bits)
                table[index] = entry;
            continue;
        }
        const head = reversed & ((1 << PRIMARY_BITS) - 1);
        if (table[head] === 0) {
            if (second + 32 > table.length)
                return false;
            table[head] = second << 4;
            table.fill(0, second, second + 32);
            second += 32;
        }
        const start = table[head] >>> 4;
        for (let index = reversed >>> PRIMARY_BITS; index < 32; index += 1 << (bits - PRIMARY_BITS))
            table[start + index] = entry;
    }
    return true;
}
function reverse(code, bits) {
    let left = code;
    let result = 0;
    for (let at = 0; at < bits; at += 1) {
        result = (result << 1) | (left & 1);
        left >>>= 1;
    }
    return result;
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
;// CONCATENATED MODULE: ./packages/packs/lib/store/loose-objects.js






/** The names, in hex, of the loose objects of a folder; sorted. */
function listLooseObjects(folder, hashBytes) {
    const names = [];
    for (const fan of (0,external_node_fs_.readdirSync)(folder)) {
        if (!/^[0-9a-f]{2}$/u.test(fan))
            continue;
        for (const rest of (0,external_node_fs_.readdirSync)((0,external_node_path_.join)(folder, fan)))
            if (rest.length === hashBytes * 2 - 2 && /^[0-9a-f]+$/u.test(rest))
                names.push(fan + rest);
    }
    return names.sort();
}
const TYPES = { commit: COMMIT, tree: TREE, blob: BLOB, tag: TAG };
const HEAD_BYTES = 64;
/** Deflate cannot make more than this out of a byte. */
const MAX_RATIO = 1032;
/**
 * Reads the data of a loose object whose head is known.
 *
 * Errors: VEL_PACK_CORRUPT when it cannot be inflated, has another length than its head says, or does not hash to its name.
 */
function readLooseObject(folder, name) {
    const { sizeBytes, headBytes } = readLooseHead(folder, name);
    const path = loose_objects_pathOf(folder, name);
    if (sizeBytes > (0,external_node_fs_.statSync)(path).size * MAX_RATIO)
        throw packCorrupt(path, `it cannot hold ${sizeBytes} bytes`);
    let bytes;
    try {
        bytes = (0,external_node_zlib_.inflateSync)((0,external_node_fs_.readFileSync)(path), { maxOutputLength: headBytes + sizeBytes + 1 });
    }
    catch (cause) {
        throw packCorrupt(path, 'it cannot be inflated', cause);
    }
    if (bytes.length !== headBytes + sizeBytes)
        throw packCorrupt(path, `it does not hold ${sizeBytes} bytes`);
    const algorithm = name.length === 64 ? 'sha256' : 'sha1';
    if ((0,external_node_crypto_.createHash)(algorithm).update(bytes).digest('hex') !== name)
        throw packCorrupt(path, 'it does not hash to its name');
    return bytes.subarray(headBytes);
}
/** Reads what a loose object starts with, `blob 12` and a NUL. Errors: VEL_PACK_CORRUPT. */
function readLooseHead(folder, name) {
    const path = loose_objects_pathOf(folder, name);
    let head;
    try {
        // A few bytes give the whole head; what is left over is not looked at.
        const inflated = (0,external_node_zlib_.inflateSync)(readStart(path), { finishFlush: external_node_zlib_.constants.Z_SYNC_FLUSH });
        head = inflated.toString('latin1', 0, HEAD_BYTES);
    }
    catch (cause) {
        throw packCorrupt(path, 'it cannot be inflated', cause);
    }
    const [all = '', type = '', size = ''] = /^(commit|tree|blob|tag) (0|[1-9]\d{0,14})\0/u.exec(head) ?? [];
    const number = TYPES[type];
    if (number === undefined)
        throw packCorrupt(path, 'it does not start as an object does');
    return { type: number, sizeBytes: Number(size), headBytes: all.length };
}
function loose_objects_pathOf(folder, name) {
    return (0,external_node_path_.join)(folder, name.slice(0, 2), name.slice(2));
}
function readStart(path) {
    const file = (0,external_node_fs_.openSync)(path, 'r');
    try {
        const buffer = Buffer.alloc(4_096);
        return buffer.subarray(0, (0,external_node_fs_.readSync)(file, buffer, 0, buffer.length, 0));
    }
    finally {
        (0,external_node_fs_.closeSync)(file);
    }
}

;// CONCATENATED MODULE: ./packages/packs/lib/store/object-table.js
/** Stands in `pack` for a loose object. */
const LOOSE = 65_535;
/** Makes an empty table that threads can share. */
function createObjectTable(count) {
    const bytes = (width) => new SharedArrayBuffer(count * width);
    return {
        count,
        pack: new Uint16Array(bytes(2)),
        offset: new Float64Array(bytes(8)),
        length: new Float64Array(bytes(8)),
        crc: new Uint32Array(bytes(4)),
        headBytes: new Uint8Array(bytes(1)),
        sizeBytes: new Float64Array(bytes(8)),
        storedType: new Uint8Array(bytes(1)),
        type: new Uint8Array(bytes(1)),
        base: new Int32Array(bytes(4)),
    };
}

;// CONCATENATED MODULE: ./packages/packs/lib/store/random-file.js


const WINDOW_BYTES = 256 * 1024;
/**
 * Opens a file for positional reads through windows of 256 KiB, of which the latest used stay in memory.
 *
 * Shape:  what crosses a window's border is read by itself. The windows together never hold more than `cacheBytes`.
 * Errors: those of node:fs for a file that is not there.
 */
function openRandomFile(path, cacheBytes) {
    const file = (0,external_node_fs_.openSync)(path, 'r');
    const sizeBytes = (0,external_node_fs_.fstatSync)(file).size;
    const windows = new Map();
    const most = Math.max(2, Math.floor(cacheBytes / WINDOW_BYTES));
    let latest = Buffer.alloc(0);
    let latestNumber = -1;
    const read = (offset, buffer) => {
        for (let done = 0; done < buffer.length;) {
            const count = (0,external_node_fs_.readSync)(file, buffer, done, buffer.length - done, offset + done);
            if (count === 0)
                throw packCorrupt(path, `it ends at byte ${offset + done}`);
            done += count;
        }
        return buffer;
    };
    const load = (number) => {
        const known = windows.get(number);
        if (known !== undefined) {
            windows.delete(number);
            windows.set(number, known);
            return known;
        }
        const start = number * WINDOW_BYTES;
        const length = Math.min(WINDOW_BYTES, sizeBytes - start);
        let buffer;
        if (windows.size >= most) {
            const [oldest] = windows.keys();
            if (oldest !== undefined) {
                buffer = windows.get(oldest);
                windows.delete(oldest);
            }
        }
        const target = buffer?.length === length ? buffer : Buffer.allocUnsafeSlow(length);
        windows.set(number, read(start, target));
        return target;
    };
    return {
        path,
        sizeBytes,
        view: (offset, length) => {
            if (!(offset >= 0 && length >= 0 && offset + length <= sizeBytes))
                throw packCorrupt(path, `bytes ${offset} to ${offset + length} lie outside of it`);
            const number = Math.floor(offset / WINDOW_BYTES);
            const start = offset - number * WINDOW_BYTES;
            if (start + length > WINDOW_BYTES)
                return read(offset, Buffer.allocUnsafe(length));
            if (number !== latestNumber) {
                latest = load(number);
                latestNumber = number;
            }
            return latest.subarray(start, start + length);
        },
        close: () => (0,external_node_fs_.closeSync)(file),
    };
}

;// CONCATENATED MODULE: ./packages/packs/lib/store/create-entry-reader.js






/** From this size on zlib's own loop outweighs the cost of calling it. */
const NATIVE_BYTES = 3_000;
/** Opens the packs of a store for reading. `cacheBytes` bounds what stays in memory of all packs together. */
function createEntryReader(parts, cacheBytes) {
    const { table } = parts;
    const files = [];
    const inflater = createInflater();
    const share = Math.floor(cacheBytes / Math.max(1, parts.packPaths.length));
    const fileOf = (pack) => {
        const known = files[pack];
        if (known !== undefined)
            return known;
        const opened = openRandomFile(parts.packPaths[pack] ?? '', share);
        files[pack] = opened;
        return opened;
    };
    return {
        read: (id, out) => {
            const pack = table.pack[id];
            const size = table.sizeBytes[id];
            if (pack === LOOSE) {
                const loose = parts.loose[id - parts.looseStart];
                const data = readLooseObject(loose?.folder ?? '', loose?.name ?? '');
                if (data.length !== size)
                    throw packCorrupt(loose?.folder ?? '', `${loose?.name} was changed meanwhile`);
                data.copy(out);
                return;
            }
            const file = fileOf(pack);
            const offset = table.offset[id];
            const bytes = file.view(offset, table.length[id]);
            const head = table.headBytes[id];
            if (parts.hasCrc[pack] === true && (0,external_node_zlib_.crc32)(bytes) !== table.crc[id])
                throw packCorrupt(file.path, `the checksum of the entry at byte ${offset} does not hold`);
            if (size > (bytes.length - head) * MAX_RATIO)
                throw packCorrupt(file.path, `the entry at byte ${offset} cannot hold ${size} bytes`);
            if (size >= NATIVE_BYTES)
                inflateNative(file.path, offset, bytes.subarray(head), size, out);
            else if (inflater.inflate(bytes, head, bytes.length, out, size) < 0)
                throw packCorrupt(file.path, `the entry at byte ${offset} cannot be inflated to ${size} bytes`);
        },
        close: () => {
            for (const file of files)
                file?.close();
            files.length = 0;
        },
    };
}
function inflateNative(path, offset, bytes, size, out) {
    let data;
    try {
        data = (0,external_node_zlib_.inflateSync)(bytes, { chunkSize: Math.max(64, size + 1), maxOutputLength: size + 1 });
    }
    catch (cause) {
        throw packCorrupt(path, `the entry at byte ${offset} cannot be inflated to ${size} bytes`, cause);
    }
    if (data.length !== size)
        throw packCorrupt(path, `the entry at byte ${offset} does not hold ${size} bytes`);
    data.copy(out);
}

;// CONCATENATED MODULE: ./packages/packs/lib/scan/join-windows.js
/** Between texts that are scanned as one; no match of one line reaches over it. */
const GAP = '\n\n\n';
const LINE_FEED = 10;
let scratch = Buffer.allocUnsafeSlow(64 * 1024);
/** The text of windows, one after the other with `GAP` between them. */
function joinWindows(data, windows) {
    if (windows.length === 2)
        return data.toString('latin1', windows[0], windows[1]);
    let length = 0;
    for (let at = 0; at < windows.length; at += 2)
        length += windows[at + 1] - windows[at] + GAP.length;
    if (length > scratch.length)
        scratch = Buffer.allocUnsafeSlow(2 * length);
    let end = 0;
    for (let at = 0; at < windows.length; at += 2) {
        data.copy(scratch, end, windows[at], windows[at + 1]);
        end += windows[at + 1] - windows[at];
        for (let gap = 0; gap < GAP.length; gap += 1)
            scratch[end++] = LINE_FEED;
    }
    return scratch.toString('latin1', 0, Math.max(0, end - GAP.length));
}
/** The place in the file of a place in the joined windows. */
function placeInWindows(windows, place) {
    let left = place;
    for (let at = 0; at < windows.length; at += 2) {
        const length = windows[at + 1] - windows[at];
        if (left < length)
            return windows[at] + left;
        left -= length + GAP.length;
    }
    return windows.at(-1) ?? 0;
}

;// CONCATENATED MODULE: ./packages/packs/lib/scan/marks.js

/** A match whose being a hit depends on the whole text. */
const FAR = -1;
const NO_MARKS = [];
/** Makes the finder of a set of rules. */
function createMarkFinder(reach) {
    const words = reach.markers.flatMap(({ literals, ...rest }) => literals.map((literal) => ({ literal, ...rest })));
    const literals = [...new Set(words.map(({ literal }) => literal))];
    const byLiteral = literals.map((literal) => words.filter((word) => word.literal === literal));
    const automaton = (0,secrets_lib/* buildAutomaton */.Zz)(literals);
    const isOnPath = new Map();
    const onPath = (path) => {
        const known = isOnPath.get(path);
        if (known !== undefined)
            return known;
        const made = words.map((word) => word.path === null || new RegExp(word.path).test(path));
        isOnPath.set(path, made);
        return made;
    };
    return {
        find: (text, placeOf, known) => {
            if (literals.length === 0)
                return NO_MARKS;
            let marks = null;
            (0,secrets_lib/* findLiterals */.it)(automaton, text, (literal, start) => {
                const at = placeOf(start);
                const length = literals[literal].length;
                if (holdsMark(known, at, length, literal))
                    return;
                marks = marks ?? [...known];
                marks.push(at, length, literal);
            });
            return marks ?? known;
        },
        follow: (marks, { copies }) => {
            if (marks.length === 0)
                return NO_MARKS;
            const followed = [];
            for (let at = 0; at < marks.length; at += 3) {
                const place = marks[at];
                const length = marks[at + 1];
                const end = place + length;
                for (let copy = 0; copy < copies.length; copy += 3) {
                    const from = copies[copy];
                    if (place >= from && end <= from + copies[copy + 2])
                        followed.push(place - from + copies[copy + 1], length, marks[at + 2]);
                }
            }
            return followed;
        },
        touched: (marks, novel, sizeBytes, paths) => {
            const stretches = [];
            for (let at = 0; at < marks.length; at += 3) {
                const number = marks[at + 2];
                if (number === FAR)
                    return novel.length > 0 ? 'whole' : [];
                for (const word of byLiteral[number] ?? []) {
                    const from = marks[at] - word.before;
                    const to = marks[at] + word.after;
                    if (!touches(novel, from, to) || !paths.some((path) => onPath(path)[words.indexOf(word)]))
                        continue;
                    if (to - from === Number.POSITIVE_INFINITY)
                        return 'whole';
                    stretches.push(Math.max(0, from), Math.min(sizeBytes, to));
                }
            }
            return stretches;
        },
    };
}
/** Whether a mark is among those known. */
function holdsMark(marks, place, length, number) {
    for (let at = 0; at < marks.length; at += 3)
        if (marks[at] === place && marks[at + 1] === length && marks[at + 2] === number)
            return true;
    return false;
}
function touches(novel, from, to) {
    for (let at = 0; at < novel.length; at += 2)
        if (novel[at] <= to && novel[at + 1] >= from)
            return true;
    return false;
}

;// CONCATENATED MODULE: ./packages/packs/lib/scan/plan-windows.js
const plan_windows_LINE_FEED = 10;
/** Units: bytes of a line that is taken for a part of a wrapped block, which is decoded as one. */
const DENSE_LINE = 40;
const isDense = new Uint8Array(256);
for (const character of 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/=-_')
    isDense[character.charCodeAt(0)] = 1;
/**
 * Widens stretches of a text to what has to be looked at around them, and joins those that touch.
 *
 * Shape:  pairs start, end in order: whole lines, as many as the reach says; wrapped base64 and PEM blocks as a whole.
 */
function planWindows(data, sizeBytes, novel, reach) {
    const windows = [];
    for (let at = 0; at < novel.length; at += 2) {
        const from = novel[at];
        const to = novel[at + 1];
        const last = windows.length - 1;
        // Inside of the window before: only its end may move.
        const start = last > 0 && from <= windows[last] ? windows[last - 1] : startOf(data, from, reach);
        const end = endOf(data, sizeBytes, to, reach);
        if (last > 0 && start <= windows[last])
            windows[last] = Math.max(windows[last], end);
        else
            windows.push(start, end);
    }
    return windows;
}
function startOf(data, from, reach) {
    let at = from;
    while (at > 0 && data[at - 1] !== plan_windows_LINE_FEED)
        at -= 1;
    for (let lines = 0; at > 0;) {
        if (isEnough(lines, from - at, reach))
            break;
        let start = at - 1;
        let isBlank = true;
        let dense = 0;
        while (start > 0 && data[start - 1] !== plan_windows_LINE_FEED) {
            start -= 1;
            const byte = data[start];
            if (byte > 32)
                isBlank = false;
            dense += isDense[byte];
        }
        const length = at - 1 - start;
        at = start;
        if (!isBlank && !(length >= DENSE_LINE && dense >= length - 2))
            lines += 1;
    }
    return at;
}
function endOf(data, sizeBytes, to, reach) {
    let at = to;
    while (at < sizeBytes && data[at] !== plan_windows_LINE_FEED)
        at += 1;
    for (let lines = 0; at < sizeBytes;) {
        if (isEnough(lines, at - to, reach))
            break;
        let end = at + 1;
        let isBlank = true;
        let dense = 0;
        while (end < sizeBytes && data[end] !== plan_windows_LINE_FEED) {
            const byte = data[end];
            if (byte > 32)
                isBlank = false;
            dense += isDense[byte];
            end += 1;
        }
        const length = end - at - 1;
        at = end;
        if (!isBlank && !(length >= DENSE_LINE && dense >= length - 2))
            lines += 1;
    }
    return at;
}
function isEnough(lines, bytes, reach) {
    return lines >= reach.firmLines && (lines >= reach.lines || bytes >= reach.bytes) && bytes >= reach.minBytes;
}

;// CONCATENATED MODULE: ./packages/packs/lib/scan/create-object-scan.js







const NOT_SCANNED = { isScanned: false, isBinary: false, marks: NO_MARKS };
const CLEAN = { isScanned: true, isBinary: false, marks: NO_MARKS };
/** Units: bytes. Git, too, looks for a NUL only there. */
const BINARY_PROBE = 8_000;
const BATCH_BYTES = 64 * 1024;
/** The share of a file from which on it is scanned whole. */
const MOST = 0.8;
/**
 * Makes the visitor that scans objects as a walk comes by: a whole object whole, a delta where it differs from its base.
 *
 * Shape:  every rule, path and secret that scanning each wanted blob whole under each of its paths would find is among the candidates,
 *         found by a scan of a whole blob. See docs of `RuleReach` for what has to be looked at around a change.
 * Errors: those of the scanner.
 */
function createObjectScan(parts) {
    const { table, wanted, pathTable, paths, scanner, probe, reach } = parts;
    const marker = createMarkFinder(reach);
    const wholePaths = reach.everywhere.map(({ path }) => new RegExp(path ?? ''));
    const isWhole = paths.map((path) => wholePaths.some((expression) => expression.test(path)));
    const candidates = [];
    const known = new Set();
    const exhausted = new Set();
    const identities = new Set();
    let scannedBytes = 0;
    let batch = [];
    let batchBytes = 0;
    const scanWith = (by, fragment) => {
        scannedBytes += fragment.text.length;
        const result = by.scan(fragment);
        for (const id of result.exhausted)
            exhausted.add(id);
        return result.hits;
    };
    const keyOf = (path, hit, text) => `${path}\0${hit.rule.id}\0${hit.confidence}\0${text.slice(hit.secretStart, hit.secretEnd)}`;
    const keep = (object, path, hit, text) => {
        const key = keyOf(path, hit, text);
        // A message is told with every commit that has it.
        if (path !== MESSAGE && known.has(key))
            return;
        known.add(key);
        const needle = text.slice(hit.secretStart, hit.secretEnd);
        candidates.push({ object, path, ruleId: hit.rule.id, confidence: hit.confidence, needle });
    };
    const fileFragment = (path, text) => ({
        kind: 'file',
        path: paths[path] ?? '',
        text,
        commit: null,
        lineOf: createLineCounter(text),
    });
    const isNew = (path, hits, text) => hits.some((hit) => !known.has(keyOf(path, hit, text)));
    const settle = (object, path, text) => {
        for (const hit of scanWith(scanner, fileFragment(path, text)))
            keep(object, path, hit, text);
    };
    /** Scans a whole file; gives the marks of matches that depend on the rest of it. */
    const scanWhole = (object, path, text) => {
        const hits = scanWith(probe, fileFragment(path, text));
        if (isNew(path, hits, text))
            settle(object, path, text);
        return farMarks(hits, text, (at) => at, NO_MARKS);
    };
    const farMarks = (hits, text, placeOf, given) => {
        let marks = null;
        for (const { rule, start, end } of hits) {
            const words = reach.far.get(rule.id);
            if (words === undefined)
                continue;
            const match = words.length === 0 ? '' : text.slice(start, end).toLowerCase();
            if (words.some((word) => match.includes(word)) || holdsMark(given, placeOf(start), end - start, FAR))
                continue;
            marks = marks ?? [...given];
            marks.push(placeOf(start), end - start, FAR);
        }
        return marks ?? given;
    };
    const scanMessages = () => {
        const joined = batch.map(({ text }) => text).join(GAP);
        const messages = batch;
        batch = [];
        batchBytes = 0;
        if (joined === '' || scanWith(probe, messageFragment(joined)).length === 0)
            return;
        for (const { object, text } of messages)
            for (const hit of scanWith(scanner, messageFragment(text)))
                keep(object, MESSAGE, hit, text);
    };
    const visitCommit = (object, raw) => {
        const { message, identities: people } = readCommitText(raw);
        batch.push({ object, text: message });
        batchBytes += message.length;
        if (batchBytes >= BATCH_BYTES)
            scanMessages();
        if (identities.has(people))
            return;
        identities.add(people);
        for (const hit of scanWith(scanner, { ...messageFragment(people), kind: 'identity' }))
            keep(object, IDENTITY, hit, people);
    };
    const visitDelta = (object, text) => {
        const { id, data, sizeBytes, base } = object;
        if (base === null || !base.state.isScanned || base.state.isBinary)
            return null;
        const { novel } = base.trace;
        const followed = marker.follow(base.state.marks, base.trace);
        const touched = marker.touched(followed, novel, sizeBytes, pathsOf(id));
        if (touched === 'whole')
            return null;
        let windows = planWindows(data, sizeBytes, touched.length === 0 ? novel : inOrder(novel, touched), reach);
        let joined = joinWindows(data, windows);
        let marks = marker.find(joined, (place) => placeInWindows(windows, place), followed);
        if (marks !== followed) {
            const more = marker.touched(marks.slice(followed.length), novel, sizeBytes, pathsOf(id));
            if (more === 'whole')
                return null;
            if (more.length > 0) {
                windows = planWindows(data, sizeBytes, inOrder(inOrder(novel, touched), more), reach);
                joined = joinWindows(data, windows);
            }
        }
        const isMostOfIt = joined.length > sizeBytes * MOST;
        for (let at = pathTable.start[id]; at < pathTable.start[id + 1]; at += 1) {
            const path = pathTable.ids[at];
            if (isMostOfIt || isWhole[path] === true || !hasPath(base.id, path)) {
                marks = joinMarks(marks, scanWhole(id, path, text()));
                continue;
            }
            const hits = scanWith(probe, fileFragment(path, joined));
            if (hits.length === 0)
                continue;
            const far = farMarks(hits, joined, (place) => placeInWindows(windows, place), marks);
            // What is new there and depends on the rest is judged by the rest.
            if (far !== marks || isNew(path, hits, joined))
                settle(id, path, text());
            marks = far;
        }
        return marks.length === 0 ? CLEAN : { isScanned: true, isBinary: false, marks };
    };
    const pathsOf = (object) => {
        const ids = pathTable.ids.subarray(pathTable.start[object], pathTable.start[object + 1]);
        return Array.from(ids, (id) => paths[id] ?? '');
    };
    const hasPath = (object, path) => {
        for (let at = pathTable.start[object]; at < pathTable.start[object + 1]; at += 1)
            if (pathTable.ids[at] === path)
                return true;
        return false;
    };
    return {
        visit: (object) => {
            const { id, data, sizeBytes } = object;
            if (wanted[id] === 0)
                return NOT_SCANNED;
            let latin1 = null;
            const text = () => {
                if (latin1 === null)
                    latin1 = data.toString('latin1', 0, sizeBytes);
                return latin1;
            };
            if (table.type[id] === COMMIT) {
                visitCommit(id, text());
                return CLEAN;
            }
            if (table.type[id] !== BLOB)
                return NOT_SCANNED;
            const isBinary = hasNul(data, sizeBytes);
            const state = isBinary ? null : visitDelta(object, text);
            if (state !== null)
                return state;
            let marks = marker.find(text(), (place) => place, NO_MARKS);
            for (let at = pathTable.start[id]; at < pathTable.start[id + 1]; at += 1)
                marks = joinMarks(marks, scanWhole(id, pathTable.ids[at], text()));
            return { isScanned: true, isBinary, marks };
        },
        finish: scanMessages,
        candidates,
        exhausted,
        get scannedBytes() {
            return scannedBytes;
        },
    };
}
function messageFragment(text) {
    return { kind: 'commit-message', path: '', text, commit: null, lineOf: createLineCounter(text) };
}
function hasNul(data, sizeBytes) {
    return data.subarray(0, Math.min(sizeBytes, BINARY_PROBE)).includes(0);
}
function joinMarks(left, right) {
    return right.length === 0 ? left : [...left, ...right];
}
/** Joins two lists of stretches into one that is in order. */
function inOrder(left, right) {
    const pairs = [];
    for (const list of [left, right])
        for (let at = 0; at < list.length; at += 2)
            pairs.push([list[at], list[at + 1]]);
    return pairs.sort((a, b) => a[0] - b[0]).flat();
}

;// CONCATENATED MODULE: ./packages/packs/lib/scan/probe-options.js
/**
 * Options of a scanner that finds at least what the given ones find, in any part of a text that holds the match: no rule waits for a
 * keyword or a companion elsewhere, and none is silent.
 */
function probeOptions(options) {
    return {
        ...options,
        rules: options.rules.map((rule) => ({ ...rule, keywords: [], required: [], isReported: true })),
        silentRules: [],
    };
}

;// CONCATENATED MODULE: ./packages/packs/lib/scan/scan-part.js





/** Scans shares of the trees until none is left. Errors: VEL_PACK_CORRUPT. */
function scanPart(job) {
    const { parts, forest, wanted, needed, pathTable, paths, reach, maxObjectBytes } = job;
    const reader = createEntryReader(parts, job.cacheBytes);
    const options = { ...job.scanner, nowMs: () => performance.now() };
    const scanner = (0,secrets_lib/* createScanner */.z1)(options);
    const probe = (0,secrets_lib/* createScanner */.z1)(probeOptions(options));
    const objects = createObjectScan({ table: parts.table, wanted, pathTable, paths, scanner, probe, reach });
    const walk = {
        table: parts.table,
        forest,
        reader,
        packPaths: parts.packPaths,
        needed,
        maxObjectBytes,
        endMs: job.endMs,
        visit: objects.visit,
    };
    let materialisedBytes = 0;
    let tooLarge = 0;
    let isLate = false;
    try {
        for (;;) {
            const share = Atomics.add(job.nextShare, 0, 1);
            if (share + 1 >= job.shares.length)
                break;
            const stats = walkForest(walk, job.roots.subarray(job.shares[share], job.shares[share + 1]));
            materialisedBytes += stats.materialisedBytes;
            tooLarge += stats.tooLarge;
            isLate = isLate || stats.isLate;
        }
        objects.finish();
    }
    finally {
        reader.close();
    }
    const { candidates, exhausted, scannedBytes } = objects;
    return { candidates, exhausted: [...exhausted], scannedBytes, materialisedBytes, tooLarge, isLate };
}

;// CONCATENATED MODULE: ./packages/packs/lib/scan/start-threads.js



/**
 * Starts `count - 1` threads beside this one; none without the path of the worker's file.
 *
 * Errors: what a worker throws comes out of `run`.
 */
function startThreads(count, workerPath) {
    const isSource = workerPath?.endsWith('.ts') === true;
    const options = isSource ? { execArgv: ['--conditions=source', '--disable-warning=ExperimentalWarning'] } : {};
    const workers = workerPath === null ? [] : Array.from({ length: count - 1 }, () => new external_node_worker_threads_.Worker(workerPath, options));
    // A worker that cannot even be loaded says so before there is a job.
    const failures = workers.map((worker) => new Promise((_, reject) => worker.once('error', reject)));
    for (const failure of failures)
        failure.catch(() => undefined);
    return {
        count: workers.length + 1,
        run: async (job) => {
            const others = workers.map(async (worker, at) => {
                const answer = new Promise((resolve) => worker.once('message', resolve));
                worker.postMessage(job);
                return partOf(await Promise.race([answer, failures[at]]));
            });
            const settled = Promise.all(others);
            settled.catch(() => undefined);
            const own = scanPart(job);
            return [own, ...(await settled)];
        },
        stop: async () => {
            await Promise.all(workers.map((worker) => worker.terminate()));
        },
    };
}
function partOf(answer) {
    if (answer.kind === 'failed')
        throw new model_lib/* UserError */.yo(answer.parts);
    return answer.part;
}

;// CONCATENATED MODULE: ./packages/packs/lib/store/object-folders.js


/** How deep git follows alternates of alternates. */
const MAX_DEPTH = 5;
/**
 * Names every folder that holds objects of a repository: its own, then its alternates' as git follows them.
 *
 * Shape:  without links and without doubles; an alternate that is not there is left out, as git does.
 * Source: gitrepository-layout(5), objects/info/alternates
 */
function listObjectFolders(own) {
    const folders = [];
    const visit = (folder, depth) => {
        const real = realPath(folder);
        if (real === null || folders.includes(real) || depth > MAX_DEPTH)
            return;
        folders.push(real);
        for (const line of readAlternates(real))
            visit((0,external_node_path_.resolve)(real, line), depth + 1);
    };
    visit(own, 0);
    return folders;
}
function realPath(folder) {
    try {
        return (0,external_node_fs_.realpathSync)(folder);
    }
    catch {
        return null;
    }
}
function readAlternates(folder) {
    let text;
    try {
        text = (0,external_node_fs_.readFileSync)((0,external_node_path_.join)(folder, 'info', 'alternates'), 'utf8');
    }
    catch {
        return [];
    }
    return text
        .split('\n')
        .filter((line) => line !== '' && !line.startsWith('#'))
        .map(unquote);
}
/** Git writes unusual names as a C string in quotes. */
function unquote(line) {
    if (!/^".*"$/u.test(line))
        return line;
    const bytes = line
        .slice(1, -1)
        .replace(/\\([0-7]{3})/gu, (_, octal) => `%${Number.parseInt(octal, 8).toString(16).padStart(2, '0')}`);
    try {
        return decodeURIComponent(bytes.replace(/%(?![0-9a-f]{2})/gu, '%25')).replace(/\\(["\\])/gu, '$1');
    }
    catch {
        return line;
    }
}

;// CONCATENATED MODULE: ./packages/packs/lib/store/find-repository.js




/**
 * Asks git where the objects are and what their names are made of.
 *
 * Errors: those of `exec`; VEL_EXEC_FAILED where there is no repository.
 */
async function findRepository(exec, root) {
    if ((process.env['GIT_ALTERNATE_OBJECT_DIRECTORIES'] ?? '') !== '')
        return { kind: 'unsupported', why: 'its objects are spread over folders that the environment names' };
    const answer = await gitText(exec, root, [
        'rev-parse',
        '--git-path',
        'objects',
        '--show-object-format',
        '--git-common-dir',
    ]);
    const [objects = '', format = '', common = ''] = answer.split('\n');
    if (format !== 'sha1' && format !== 'sha256')
        return { kind: 'unsupported', why: `its object format is "${format}"` };
    const config = await gitText(exec, root, ['config', '--null', '--list', '--local']);
    if (/(?:^|\0)(?:extensions\.partialclone|remote\..*\.promisor)\n(?!false\0)/iu.test(config))
        return { kind: 'unsupported', why: 'it is a partial clone' };
    if ((0,external_node_fs_.existsSync)((0,external_node_path_.join)((0,external_node_path_.resolve)(root, common), 'info', 'grafts')))
        return { kind: 'unsupported', why: 'it has grafts' };
    return { kind: 'found', folders: listObjectFolders((0,external_node_path_.resolve)(root, objects)), hashBytes: format === 'sha256' ? 32 : 20 };
}

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
;// CONCATENATED MODULE: ./packages/packs/lib/store/fill-pack-rows.js



const fill_pack_rows_HEAD_BYTES = 64;
const FIRST_ENTRY = 12;
/** Then others have their turn: git, whose output has to be taken. */
const ENTRIES_AT_A_TIME = 4_096;
/**
 * Reads the head of every entry of a pack into the table.
 *
 * Errors: VEL_PACK_CORRUPT for an entry that overlaps another, an unknown kind, and a base that is not there.
 */
async function fillPackRows({ table, file, index, start, pack, hashBytes, find }) {
    const sorted = index.offsets.slice().sort();
    const numbers = new Int32Array(index.count);
    for (let at = 0; at < index.count; at += 1)
        numbers[rankOf(sorted, index.offsets[at])] = start + at;
    const end = file.sizeBytes - hashBytes;
    if (index.count > 0 && (sorted[0] !== FIRST_ENTRY || sorted[index.count - 1] >= end))
        throw packCorrupt(file.path, 'an entry lies outside of the pack');
    for (let rank = 0; rank < index.count; rank += 1) {
        if (rank % ENTRIES_AT_A_TIME === ENTRIES_AT_A_TIME - 1)
            await (0,promises_.setImmediate)();
        const offset = sorted[rank];
        const length = (rank + 1 < index.count ? sorted[rank + 1] : end) - offset;
        const id = numbers[rank];
        if (length < 3)
            throw packCorrupt(file.path, `two entries overlap at byte ${offset}`);
        const bytes = file.view(offset, Math.min(fill_pack_rows_HEAD_BYTES, length));
        const head = parseEntryHeader(bytes, hashBytes);
        if (head === null)
            throw packCorrupt(file.path, `the entry at byte ${offset} has no head`);
        table.pack[id] = pack;
        table.offset[id] = offset;
        table.length[id] = length;
        table.crc[id] = index.crcs?.[id - start] ?? 0;
        table.headBytes[id] = head.headBytes;
        table.sizeBytes[id] = head.sizeBytes;
        table.storedType[id] = head.type;
        table.base[id] = -1;
        switch (head.type) {
            case COMMIT:
            case TREE:
            case BLOB:
            case TAG:
                break;
            case OFS_DELTA: {
                const base = rankOf(sorted, offset - head.back);
                if (head.back === 0 || sorted[base] !== offset - head.back)
                    throw packCorrupt(file.path, `the delta at byte ${offset} names no entry as its base`);
                table.base[id] = numbers[base];
                break;
            }
            case REF_DELTA: {
                const base = find(bytes.subarray(head.nameAt, head.nameAt + hashBytes));
                if (base < 0 || base === id)
                    throw packCorrupt(file.path, `the base of the delta at byte ${offset} is missing`);
                table.base[id] = base;
                break;
            }
            default:
                throw packCorrupt(file.path, `the entry at byte ${offset} is of the unknown kind ${head.type}`);
        }
    }
}
/** The first position whose value is not below `value`. */
function rankOf(sorted, value) {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
        const middle = (low + high) >>> 1;
        if (sorted[middle] < value)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

;// CONCATENATED MODULE: ./packages/packs/lib/store/parse-index.js


const MAGIC = 0xff744f63;
/**
 * Reads the bytes of a `.idx` file, version 1 or 2.
 *
 * Errors: VEL_PACK_CORRUPT when its checksum does not hold or its parts contradict each other; null for a version that is not known.
 * Source: gitformat-pack(5)
 */
function parseIndex(file, bytes, hashBytes) {
    const isFirst = bytes.length < 8 || bytes.readUInt32BE(0) !== MAGIC;
    if (!isFirst && bytes.readUInt32BE(4) !== 2)
        return null;
    if (bytes.length < 256 * 4 + 2 * hashBytes)
        throw packCorrupt(file, 'the index is cut off');
    const algorithm = hashBytes === 32 ? 'sha256' : 'sha1';
    const own = bytes.subarray(bytes.length - hashBytes);
    if (!(0,external_node_crypto_.createHash)(algorithm)
        .update(bytes.subarray(0, bytes.length - hashBytes))
        .digest()
        .equals(own))
        throw packCorrupt(file, "the index's checksum does not hold");
    const start = isFirst ? 0 : 8;
    const fanout = new Uint32Array(256);
    for (let byte = 0; byte < 256; byte += 1) {
        fanout[byte] = bytes.readUInt32BE(start + byte * 4);
        if (byte > 0 && fanout[byte] < fanout[byte - 1])
            throw packCorrupt(file, 'the fan-out decreases');
    }
    const count = fanout[255];
    const packChecksum = bytes.toString('hex', bytes.length - 2 * hashBytes, bytes.length - hashBytes);
    const body = start + 1024;
    const tables = isFirst
        ? readFirst(file, bytes, body, count, hashBytes)
        : readSecond(file, bytes, body, count, hashBytes);
    checkOrder(file, tables.names, count, hashBytes, fanout);
    return { count, fanout, packChecksum, ...tables };
}
function readFirst(file, bytes, body, count, hashBytes) {
    const width = 4 + hashBytes;
    if (bytes.length !== body + count * width + 2 * hashBytes)
        throw packCorrupt(file, 'the index has another length');
    const names = new Uint8Array(count * hashBytes);
    const offsets = new Float64Array(count);
    for (let at = 0, from = body; at < count; at += 1, from += width) {
        offsets[at] = bytes.readUInt32BE(from);
        names.set(bytes.subarray(from + 4, from + width), at * hashBytes);
    }
    return { names, offsets, crcs: null };
}
function readSecond(file, bytes, body, count, hashBytes) {
    const crcAt = body + count * hashBytes;
    const offsetAt = crcAt + count * 4;
    const largeAt = offsetAt + count * 4;
    const largeCount = (bytes.length - 2 * hashBytes - largeAt) / 8;
    if (!Number.isInteger(largeCount) || largeCount < 0)
        throw packCorrupt(file, 'the index has another length');
    const offsets = new Float64Array(count);
    const crcs = new Uint32Array(count);
    for (let at = 0; at < count; at += 1) {
        crcs[at] = bytes.readUInt32BE(crcAt + at * 4);
        const offset = bytes.readUInt32BE(offsetAt + at * 4);
        if (offset < 0x80000000) {
            offsets[at] = offset;
            continue;
        }
        const large = offset - 0x80000000;
        if (large >= largeCount)
            throw packCorrupt(file, 'a large offset stands outside of the index');
        offsets[at] = bytes.readUInt32BE(largeAt + large * 8) * 2 ** 32 + bytes.readUInt32BE(largeAt + large * 8 + 4);
    }
    return { names: bytes.subarray(body, crcAt), offsets, crcs };
}
/** Names must rise, and stand where the fan-out says, or a search would not find them. */
function checkOrder(file, names, count, hashBytes, fanout) {
    for (let at = 0; at < count; at += 1) {
        const first = names[at * hashBytes];
        if (at >= fanout[first] || (first > 0 && at < fanout[first - 1]))
            throw packCorrupt(file, 'a name stands outside of its fan-out');
        if (at > 0 && compareNames(names, (at - 1) * hashBytes, names, at * hashBytes, hashBytes) >= 0)
            throw packCorrupt(file, 'the names are out of order');
    }
}
/** Compares two names of `length` bytes as git sorts them. */
function compareNames(left, leftAt, right, rightAt, length) {
    for (let at = 0; at < length; at += 1) {
        const difference = left[leftAt + at] - right[rightAt + at];
        if (difference !== 0)
            return difference;
    }
    return 0;
}
/** The position of a name in the index, or -1. */
function findName(index, name, hashBytes) {
    const first = name[0];
    let low = first === 0 ? 0 : index.fanout[first - 1];
    let high = index.fanout[first] - 1;
    while (low <= high) {
        const middle = (low + high) >>> 1;
        const order = compareNames(index.names, middle * hashBytes, name, 0, hashBytes);
        if (order === 0)
            return middle;
        if (order < 0)
            low = middle + 1;
        else
            high = middle - 1;
    }
    return -1;
}

;// CONCATENATED MODULE: ./packages/packs/lib/store/open-store.js









const MAX_PACKS = 4_096;
const HEAD_CACHE_BYTES = 4 * 1024 * 1024;
/**
 * Opens the object folders of a repository and reads the head of every entry.
 *
 * Shape:  `unsupported` for what only git itself can read: partial clones, packs of an unknown version, packs without an index.
 * Errors: VEL_PACK_CORRUPT for what contradicts itself.
 */
async function openStore(folders, hashBytes) {
    const packs = [];
    let count = 0;
    let packBytes = 0;
    for (const folder of folders) {
        const names = (0,external_node_fs_.existsSync)((0,external_node_path_.join)(folder, 'pack')) ? (0,external_node_fs_.readdirSync)((0,external_node_path_.join)(folder, 'pack')).sort() : [];
        if (names.some((name) => name.endsWith('.promisor')))
            return unsupported('it is a partial clone');
        for (const name of names.filter((each) => /^pack-.*\.pack$/u.test(each))) {
            const path = (0,external_node_path_.join)(folder, 'pack', name);
            const indexPath = path.replace(/pack$/u, 'idx');
            if (!(0,external_node_fs_.existsSync)(indexPath))
                return unsupported(`"${path}" has no index`);
            const index = parseIndex(indexPath, (0,external_node_fs_.readFileSync)(indexPath), hashBytes);
            if (index === null)
                return unsupported(`the version of "${indexPath}" is not known`);
            packs.push({ path, index, start: count });
            count += index.count;
        }
    }
    if (packs.length > MAX_PACKS)
        return unsupported(`it has ${packs.length} packs`);
    const loose = folders.flatMap((folder) => listLooseObjects(folder, hashBytes).map((name) => ({ folder, name })));
    const table = createObjectTable(count + loose.length);
    const looseNumbers = new Map(loose.map(({ name }, at) => [name, count + at]));
    const find = (name) => {
        for (const { index, start } of packs) {
            const at = findName(index, name, hashBytes);
            if (at >= 0)
                return start + at;
        }
        return looseNumbers.get(Buffer.from(name.buffer, name.byteOffset, hashBytes).toString('hex')) ?? -1;
    };
    for (const [number, { path, index, start }] of packs.entries()) {
        const file = openRandomFile(path, HEAD_CACHE_BYTES);
        try {
            const head = file.sizeBytes >= 12 + hashBytes ? Buffer.from(file.view(0, 12)) : null;
            if (head === null || head.toString('latin1', 0, 4) !== 'PACK')
                throw packCorrupt(path, 'it does not start as a pack does');
            const version = head.readUInt32BE(4);
            if (version !== 2 && version !== 3)
                return unsupported(`"${path}" is a pack of version ${version}`);
            if (head.readUInt32BE(8) !== index.count)
                throw packCorrupt(path, 'its index counts other objects than it does');
            if (file.view(file.sizeBytes - hashBytes, hashBytes).toString('hex') !== index.packChecksum)
                throw packCorrupt(path, 'its index belongs to another pack');
            if (index.crcs === null)
                checkWhole(path, index.packChecksum, hashBytes);
            await fillPackRows({ table, file, index, start, pack: number, hashBytes, find });
            packBytes += file.sizeBytes;
        }
        finally {
            file.close();
        }
    }
    for (const [at, { folder, name }] of loose.entries()) {
        const { type, sizeBytes } = readLooseHead(folder, name);
        table.pack[count + at] = LOOSE;
        table.base[count + at] = -1;
        table.storedType[count + at] = type;
        table.sizeBytes[count + at] = sizeBytes;
    }
    const hasCrc = packs.map(({ index }) => index.crcs !== null);
    const nameOf = (id) => {
        if (id >= count)
            return loose[id - count]?.name ?? '';
        const pack = packs[table.pack[id]];
        if (pack === undefined)
            return '';
        const at = (id - pack.start) * hashBytes;
        return Buffer.from(pack.index.names.subarray(at, at + hashBytes)).toString('hex');
    };
    const packPaths = packs.map(({ path }) => path);
    const parts = { table, packPaths, hasCrc, looseStart: count, loose };
    return { kind: 'open', store: { hashBytes, parts, packBytes, find, nameOf } };
}
function unsupported(why) {
    return { kind: 'unsupported', why };
}
/** An index of version 1 has no checksum of an entry, so the pack's own is looked at. */
function checkWhole(path, expected, hashBytes) {
    const bytes = (0,external_node_fs_.readFileSync)(path);
    const hash = (0,external_node_crypto_.createHash)(hashBytes === 32 ? 'sha256' : 'sha1').update(bytes.subarray(0, bytes.length - hashBytes));
    if (hash.digest('hex') !== expected)
        throw packCorrupt(path, 'its checksum does not hold');
}

;// CONCATENATED MODULE: ./packages/packs/lib/create-history-scan.js



















const MAX_THREADS = 4;
const THREADS_FROM_BYTES = 64 * 1024 * 1024;
const MIN_ATTRIBUTION_MS = 20_000;
const CACHE_BYTES = 256 * 1024 * 1024;
/**
 * Makes the scan of a repository's whole history that reads the object store itself.
 *
 * Shape:  as the port says. git lists the commits and what they changed; contents are read from packs and loose objects.
 * Errors: VEL_PACK_CORRUPT, VEL_GIT_LOG, VEL_GIT_UNKNOWN_REVISION for a tip that is no full hash and no ref, and those of `exec`.
 */
function createHistoryScan(exec, options) {
    return {
        scan: async (request) => {
            checkTips(request.tips);
            const found = await findRepository(exec, options.root);
            if (found.kind === 'unsupported')
                return found;
            const startedMs = performance.now();
            const log = pumpLog(exec, options.root, request.tips);
            let threads = null;
            try {
                const opened = await openStore(found.folders, found.hashBytes);
                if (opened.kind === 'unsupported')
                    return opened;
                threads = startThreads(countThreads(options, opened.store.packBytes), options.workerPath);
                return await scanStore(exec, options.root, request, opened.store, log, threads, startedMs);
            }
            finally {
                await log.stop();
                await threads?.stop();
            }
        },
    };
}
function countThreads({ threads, workerPath }, packBytes) {
    if (workerPath === null)
        return 1;
    if (threads !== undefined)
        return threads;
    return packBytes < THREADS_FROM_BYTES ? 1 : Math.min(MAX_THREADS, (0,external_node_os_.availableParallelism)());
}
async function scanStore(exec, root, request, store, pump, threads, startedMs) {
    const { table } = store.parts;
    const endMs = request.maxMs == null ? Number.POSITIVE_INFINITY : Date.now() + request.maxMs;
    const forest = buildForest(table, store.parts.packPaths);
    const indexedMs = performance.now();
    const { log, tags } = await readHistory(exec, root, request.tips, store, pump);
    const loggedMs = performance.now();
    const wanted = new Uint8Array(new SharedArrayBuffer(table.count));
    for (const id of log.commits)
        wanted[checked(store, id, COMMIT)] = 1;
    for (const id of log.blobOf)
        wanted[checked(store, id, BLOB)] = 1;
    const needed = countNeeded(table, forest, wanted);
    const pathTable = createPathTable(log, table.count);
    const { nowMs, ...scannerData } = request.scanner;
    const reach = ruleReach(request.scanner.rules);
    const job = {
        parts: store.parts,
        forest,
        wanted,
        needed,
        pathTable,
        paths: log.paths,
        scanner: scannerData,
        reach,
        maxObjectBytes: request.maxObjectBytes,
        endMs,
        cacheBytes: Math.floor(CACHE_BYTES / threads.count),
        ...shareRoots(table, forest, needed),
    };
    const parts = await threads.run(job);
    const scannedMs = performance.now();
    const candidates = mergeCandidates(log, parts.flatMap((part) => part.candidates));
    const reader = createEntryReader(store.parts, CACHE_BYTES);
    try {
        const scanner = (0,secrets_lib/* createScanner */.z1)(request.scanner);
        // What was found is told even when time is up, as far as that is quickly done.
        const attributionEndMs = Math.max(endMs, Date.now() + MIN_ATTRIBUTION_MS);
        const { maxObjectBytes } = request;
        const attribution = { store, forest, reader, log, scanner, maxObjectBytes, endMs: attributionEndMs };
        const attributed = attributeHits(attribution, candidates);
        const tagged = scanTags(attribution, tags);
        const endedMs = performance.now();
        const { everywhere } = reach;
        const sum = (pick) => parts.reduce((total, part) => total + pick(part), 0);
        const exhausted = [...parts.flatMap((part) => part.exhausted), ...attributed.exhausted, ...tagged.exhausted];
        return {
            kind: 'done',
            hits: [...attributed.hits, ...tagged.hits],
            exhausted: [...new Set(exhausted)].sort(),
            stats: {
                commits: log.commits.length,
                blobs: wanted.reduce((total, isWanted, id) => total + (isWanted === 1 && table.type[id] === BLOB ? 1 : 0), 0),
                tags: tags.length,
                unreachable: countUnreachable(store, wanted, tags.length),
                tooLarge: sum((part) => part.tooLarge),
                isLate: parts.some((part) => part.isLate) || Date.now() > attributionEndMs,
                packBytes: store.packBytes,
                materialisedBytes: sum((part) => part.materialisedBytes),
                scannedBytes: sum((part) => part.scannedBytes) + tagged.scannedBytes,
                threads: threads.count,
                whyWhole: everywhere.length === 0
                    ? null
                    : `these rules can hit anywhere in their files: ${everywhere.map(({ id }) => id).join(', ')}`,
                indexMs: indexedMs - startedMs,
                logMs: loggedMs - indexedMs,
                scanMs: scannedMs - loggedMs,
                attributeMs: endedMs - scannedMs,
            },
        };
    }
    finally {
        reader.close();
    }
}
function checked(store, id, type) {
    if (store.parts.table.type[id] !== type)
        throw packCorrupt(store.parts.packPaths[0] ?? '', `the object ${store.nameOf(id)} is of another kind than git says`);
    return id;
}
/** Every copy counts, but for copies of what was scanned. */
function countUnreachable({ parts: { table }, find, nameOf }, wanted, tagCount) {
    let count = -tagCount;
    for (let id = 0; id < table.count; id += 1) {
        if (wanted[id] === 1 || table.type[id] === TREE)
            continue;
        const first = find(Buffer.from(nameOf(id), 'hex'));
        if (first === id)
            count += 1;
    }
    return Math.max(0, count);
}

;// CONCATENATED MODULE: ./packages/packs/lib/index.js


// EXTERNAL MODULE: ./packages/cli/lib/console/local-context.js
var local_context = __webpack_require__(8290);
// EXTERNAL MODULE: ./packages/cli/lib/console/local-ports.js
var local_ports = __webpack_require__(2641);
;// CONCATENATED MODULE: ./packages/cli/lib/console/secret-ports.js







const NO_COMMIT = '0'.repeat(40);
/**
 * Makes the ports of a scan on a laptop: of the repository around the current folder, or of a folder that need be none.
 *
 * Errors: as `createLocalPorts`; VEL_FILE_MISSING for a folder that is not there. The index of a repository without a commit can
 *         be scanned.
 */
async function createSecretPorts(console, tree, isIndexEnough) {
    if (tree !== null)
        return folderPorts(console, (0,external_node_path_.resolve)(console.cwd, tree));
    try {
        const ports = await (0,local_ports/* createLocalPorts */.S)(console);
        return secretPortsOf(console, ports);
    }
    catch (error) {
        if (!isIndexEnough || !(error instanceof model_lib/* UserError */.yo) || error.code !== 'VEL_GIT_UNKNOWN_REVISION')
            throw error;
        return folderPorts(console, console.cwd);
    }
}
/** Completes the ports of a repository for a scan. */
function secretPortsOf(console, ports) {
    return { ...ports, walk: null, history: historyOf(console, ports, ports.root) };
}
function historyOf(console, { exec }, root) {
    return createHistoryScan(exec, { root, workerPath: console.scanWorker });
}
function folderPorts(console, root) {
    const local = (0,local_lib/* createLocal */.oJ)(root);
    return {
        ...local,
        git: (0,lib/* createGit */.lD)(local.exec, { cwd: root }),
        github: null,
        artifacts: null,
        cache: null,
        log: (0,local_lib/* createConsoleLog */.y)({ write: console.err }),
        walk: (_, maxBytes) => (0,local_lib/* walkFiles */.Fv)(root, maxBytes),
        history: null,
        context: (0,local_context/* localContext */.N)(console, NO_COMMIT),
    };
}


/***/ })

};
