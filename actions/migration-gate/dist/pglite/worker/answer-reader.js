/** Rows are kept up to this size of one answer; a larger one is a failure. */
const MAX_ANSWER_BYTES = 64 * 1024 * 1024;
const COUNTED = new Set(['INSERT', 'UPDATE', 'DELETE', 'MERGE', 'COPY']);
const HEADER = 5;
/**
 * Reads the messages of a server.
 *
 * Shape:  the rows of the last statement that gave any; the count of the last statement.
 * Errors: never throws; an answer above 64 MiB is a failure (`54000`), because what is cut would be believed.
 * Source: PostgreSQL documentation, "Message Formats".
 */
export function createAnswerReader() {
    let rest = new Uint8Array(0);
    let columns = [];
    let rows = [];
    let rowBytes = 0;
    let affectedRows = 0;
    let failure = null;
    let wantsRows = false;
    let status = null;
    const notices = [];
    function take(kind, body) {
        if (kind === 'T') {
            columns = readColumns(body);
            rows = [];
            rowBytes = 0;
        }
        else if (kind === 'D') {
            rowBytes += body.length;
            if (rowBytes <= MAX_ANSWER_BYTES)
                rows.push(readRow(body, columns));
        }
        else if (kind === 'C') {
            affectedRows = readCount(readText(body, 0));
        }
        else if (kind === 'E') {
            failure ??= wantsRows ? NO_ROWS : readFailure(body);
        }
        else if (kind === 'G') {
            wantsRows = true;
        }
        else if (kind === 'N') {
            const fields = readFields(body);
            notices.push({
                severity: fields.get('V') ?? fields.get('S') ?? '',
                code: fields.get('C') ?? '',
                message: fields.get('M') ?? '',
            });
        }
        else if (kind === 'Z') {
            status = body[0] ?? null;
        }
    }
    return {
        feed: (bytes) => {
            const all = Buffer.concat([rest, bytes]);
            let at = 0;
            while (at + HEADER <= all.length) {
                const end = at + 1 + all.readInt32BE(at + 1);
                if (end > all.length)
                    break;
                take(String.fromCharCode(all[at] ?? 0), all.subarray(at + HEADER, end));
                at = end;
            }
            rest = all.subarray(at);
        },
        outcome: () => {
            if (status === null)
                return { ok: false, failure: { ...(failure ?? CRASHED), isLost: true }, notices };
            if (failure !== null)
                return { ok: false, failure, notices };
            if (rowBytes > MAX_ANSWER_BYTES)
                return { ok: false, failure: TOO_LARGE, notices };
            return { ok: true, rows, affectedRows, notices };
        },
        isInTransaction: () => (status === null ? null : status !== 'I'.charCodeAt(0)),
    };
}
const CRASHED = {
    sqlState: '58000',
    message: 'the bundled engine stopped while it ran this statement',
    detail: null,
    hint: null,
    position: null,
    isLost: true,
};
const TOO_LARGE = {
    ...CRASHED,
    sqlState: '54000',
    message: 'the statement ran, and its rows are more than 64 MiB',
    isLost: false,
};
/** The server's own state for it would be that of a deadline. */
const NO_ROWS = {
    ...TOO_LARGE,
    sqlState: '0A000',
    message: 'COPY … FROM stdin asks for rows, and none can be sent with a statement',
};
function readColumns(body) {
    const names = [];
    let at = 2;
    for (let left = body.readInt16BE(0); left > 0; left -= 1) {
        const end = body.indexOf(0, at);
        names.push(body.toString('utf8', at, end));
        // Table, column, type, its size, its modifier, its format.
        at = end + 1 + 18;
    }
    return names;
}
function readRow(body, columns) {
    let at = 2;
    return Object.fromEntries(columns.map((name) => {
        const length = body.readInt32BE(at);
        const start = at + 4;
        at = start + Math.max(length, 0);
        return [name, length === -1 ? null : body.toString('utf8', start, at)];
    }));
}
function readCount(tag) {
    const words = tag.split(' ');
    return COUNTED.has(words[0] ?? '') ? Number(words.at(-1)) : 0;
}
function readFailure(body) {
    const fields = readFields(body);
    const position = Number(fields.get('P'));
    return {
        sqlState: fields.get('C') ?? 'XX000',
        message: fields.get('M') ?? '',
        detail: fields.get('D') ?? null,
        hint: fields.get('H') ?? null,
        position: Number.isInteger(position) && position > 0 ? position : null,
        isLost: false,
    };
}
function readFields(body) {
    const fields = new Map();
    let at = 0;
    while (at < body.length && body[at] !== 0) {
        const text = readText(body, at + 1);
        fields.set(String.fromCharCode(body[at] ?? 0), text);
        at = body.indexOf(0, at + 1) + 1;
    }
    return fields;
}
function readText(body, start) {
    return body.toString('utf8', start, body.indexOf(0, start));
}
